package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The responses below a wrapper, as they were at the start. During an include or forward, Catalina
 * puts one more between the application's wrappers and its own response.
 */
public final class WrapperChain {
  private final List<ServletResponse> before;

  public WrapperChain(ServletResponseWrapper top) {
    before = chain(top);
  }

  private static List<ServletResponse> chain(ServletResponseWrapper top) {
    ServletResponse next = top.getResponse();
    if (!(next instanceof ServletResponseWrapper)) {
      return List.of(next); // the usual case
    }
    List<ServletResponse> chain = new ArrayList<>(4);
    chain.add(next);
    while (next instanceof ServletResponseWrapper wrapper) {
      next = wrapper.getResponse();
      chain.add(next);
    }
    return chain;
  }

  /**
   * Whether the container clears what was written before a forward. Jetty does, whatever wrapper it
   * is given.
   */
  public static boolean isClearedByForwards(HttpServletResponse response) {
    ServletResponse last = response;
    while (last instanceof ServletResponseWrapper wrapper) {
      last = wrapper.getResponse();
    }
    return last.getClass().getName().startsWith("org.eclipse.jetty.");
  }

  /**
   * Whether the request is in an include. Undertow shows it by the dispatcher type, others by an
   * attribute.
   */
  public static boolean isWithinInclude(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.INCLUDE
        || request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) != null;
  }

  public boolean isAsItWas(ServletResponseWrapper top) {
    ServletResponse next = top.getResponse();
    for (ServletResponse each : before) {
      if (next != each) {
        return false;
      }
      if (next instanceof ServletResponseWrapper wrapper) {
        next = wrapper.getResponse();
      }
    }
    return true;
  }
}
