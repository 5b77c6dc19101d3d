package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.WelcomeFiles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Requests as a container understands them, in memory. Whatever else is asked of them fails. */
final class Requests {

  private Requests() {}

  static GuardedRequest guarded(String target) {
    return guarded("GET", target);
  }

  static GuardedRequest guarded(String method, String target) {
    return new GuardedRequest(request(method, target), new WelcomeFiles());
  }

  /** One for a path with its query; the container takes path parameters out. */
  static HttpServletRequest request(String method, String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    Map<String, Object> attributes = new HashMap<>();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getDispatcherType" -> DispatcherType.REQUEST;
                  case "getQueryString" -> query < 0 ? null : target.substring(query + 1);
                  case "getRequestURI" -> path;
                  case "getContextPath" -> "";
                  case "getServletPath" -> path.replaceAll(";[^/]*", "");
                  case "getPathInfo", "getSession", "getHeader" -> null;
                  case "getHeaderNames" -> Collections.emptyEnumeration();
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  case "getServletContext" -> context();
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private static ServletContext context() {
    return (ServletContext)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, called, arguments) -> {
              throw new UnsupportedOperationException(called.getName());
            });
  }
}
