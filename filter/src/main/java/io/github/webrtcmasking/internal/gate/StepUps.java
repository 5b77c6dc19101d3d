package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which request passed a step-up: the one whose thread set the attribute that says so. A
 * request from another network that runs at the same time has not passed it. Thread-safe.
 */
final class StepUps implements HttpSessionAttributeListener {

  /**
   * The request that this thread works on. If several applications share the jar, the innermost
   * one's.
   */
  private static final ThreadLocal<HttpServletRequest> RUNNING = new ThreadLocal<>();

  private final List<String> attributes;
  private final PassedStepUps passedStepUps;
  private final GateVisitors visitors;
  private volatile boolean isTold;

  StepUps(GateConfig config, PassedStepUps passedStepUps, GateVisitors visitors) {
    this.attributes = config.clearedBy();
    this.passedStepUps = passedStepUps;
    this.visitors = visitors;
  }

  /** The rest of the filter chain. */
  @FunctionalInterface
  interface Chain {
    void run() throws IOException, ServletException;
  }

  /** Says that the server will report attributes that are set. */
  void hearFromServer() {
    isTold = true;
  }

  /** Says that the server will not report attributes, because the sessions are not its own. */
  void lookAfterRequests() {
    isTold = false;
  }

  /** Runs the chain, and remembers for that time that this thread works on the request. */
  void during(HttpServletRequest request, Chain chain) throws IOException, ServletException {
    if (attributes.isEmpty()) {
      chain.run();
      return;
    }
    Set<String> before = isToldOf(request) ? Set.of() : said(request);
    HttpServletRequest outer = RUNNING.get();
    RUNNING.set(request);
    try {
      chain.run();
    } finally {
      restore(outer);
    }
    if (!isToldOf(request)) {
      look(request, before);
    }
  }

  /**
   * Whether the server reports the attributes of this request's session; not if a filter has
   * replaced it.
   */
  private boolean isToldOf(HttpServletRequest request) {
    return isTold
        && (!(request instanceof HttpServletRequestWrapper) || hasServersSession(request));
  }

  private static boolean hasServersSession(HttpServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    try {
      return !(inner instanceof HttpServletRequest servers)
          || sessionId(servers).equals(sessionId(request));
    } catch (RuntimeException e) {
      // The session has just ended, and its attributes are gone.
      return true;
    }
  }

  private static String sessionId(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : session.getId();
  }

  private static void restore(@Nullable HttpServletRequest outer) {
    if (outer == null) {
      RUNNING.remove();
    } else {
      RUNNING.set(outer);
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    hear(event);
  }

  /**
   * A value that said "passed" before is no news: applications set attributes again to replicate
   * them.
   */
  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    if (!says(event.getValue())) {
      hear(event);
    }
  }

  private void hear(HttpSessionBindingEvent event) {
    if (attributes.contains(event.getName())) {
      BestEffort.run("Noticing a step-up", () -> heard(event.getSession(), event.getName()));
    }
  }

  private void heard(HttpSession session, String attribute) {
    if (!says(session.getAttribute(attribute))) {
      return;
    }
    HttpServletRequest request = RUNNING.get();
    HttpSession own = request == null ? null : request.getSession(false);
    if (request != null && own != null && own.getId().equals(session.getId())) {
      visitors
          .network(request)
          .ifPresent(network -> passedStepUps.passed(session, network, attribute));
    } else {
      passedStepUps.passedElsewhere(session, attribute);
    }
  }

  /**
   * Without reports of the server: looks for attributes that say "passed" after the request but not
   * before.
   */
  private void look(HttpServletRequest request, Set<String> before) {
    BestEffort.run(
        "Noticing a step-up",
        () -> {
          HttpSession session = request.getSession(false);
          if (session != null) {
            said(request).stream()
                .filter(attribute -> !before.contains(attribute))
                .forEach(attribute -> passedStepUps.passedElsewhere(session, attribute));
          }
        });
  }

  private Set<String> said(HttpServletRequest request) {
    Set<String> said = new HashSet<>();
    BestEffort.run(
        "Noticing a step-up",
        () -> {
          HttpSession session = request.getSession(false);
          if (session != null) {
            attributes.stream().filter(name -> says(session.getAttribute(name))).forEach(said::add);
          }
        });
    return said;
  }

  private static boolean says(@Nullable Object value) {
    return value != null && !"false".equalsIgnoreCase(value.toString());
  }
}
