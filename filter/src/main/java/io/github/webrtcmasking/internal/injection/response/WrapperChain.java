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
 * The responses below a wrapper, as they were. Catalina puts one more between the application's
 * wrappers and its own response while it includes or forwards.
 */
public final class WrapperChain {
  private final List<ServletResponse> before;

  public WrapperChain(ServletResponseWrapper top) {
    before = chain(top);
  }

  private static List<ServletResponse> chain(ServletResponseWrapper top) {
    ServletResponse next = top.getResponse();
    if (!(next instanceof ServletResponseWrapper)) {
      return List.of(next); // as mostly
    }
    List<ServletResponse> chain = new ArrayList<>(4);
    chain.add(next);
    while (next instanceof ServletResponseWrapper wrapper) {
      next = wrapper.getResponse();
      chain.add(next);
    }
    return chain;
  }

  /** Jetty drops what was written before a forward, whoever is given to it as the response. */
  public static boolean isClearedByForwards(HttpServletResponse response) {
    ServletResponse last = response;
    while (last instanceof ServletResponseWrapper wrapper) {
      last = wrapper.getResponse();
    }
    return last.getClass().getName().startsWith("org.eclipse.jetty.");
  }

  /** Undertow tells the request of it by its type, others leave an attribute there. */
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
