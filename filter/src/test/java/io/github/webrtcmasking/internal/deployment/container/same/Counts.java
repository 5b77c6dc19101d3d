package io.github.webrtcmasking.internal.deployment.container.same;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what an application's listeners are told, and adds a filter in code. */
public final class Counts
    implements ServletContextListener,
        ServletRequestListener,
        HttpSessionListener,
        HttpSessionIdListener {

  private static final AtomicInteger SESSIONS = new AtomicInteger();
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final AtomicInteger STARTS = new AtomicInteger();
  private static final String REQUEST = Counts.class.getName();

  static String text(ServletRequest request) {
    return "starts "
        + STARTS
        + ", sessions "
        + SESSIONS
        + ", new ids "
        + IDS
        + ", this request "
        + request.getAttribute(REQUEST);
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    STARTS.incrementAndGet();
    addFilter(event, "coded-first", false);
    addFilter(event, "coded-last", true);
  }

  /** By a listener of the descriptor, which may add filters. */
  private static void addFilter(ServletContextEvent event, String name, boolean last) {
    FilterRegistration.Dynamic filter =
        event.getServletContext().addFilter(name, TrailFilter.class);
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), last, "/*");
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    ServletRequest request = event.getServletRequest();
    int told = request.getAttribute(REQUEST) instanceof Integer before ? before : 0;
    request.setAttribute(REQUEST, told + 1);
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    SESSIONS.incrementAndGet();
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldId) {
    IDS.incrementAndGet();
  }
}
