package io.github.webrtcmasking.internal.gate.path;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A request as a container understands it, below {@code /shop}; what else is asked of it fails. */
final class AskedRequest {

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private Set<String> files = Set.of();
  private String descriptor = "";

  private AskedRequest() {}

  /** One for a path, decoded, without a path info. */
  static AskedRequest forPath(String path) {
    AskedRequest asked = new AskedRequest();
    asked.values.put("getMethod", "GET");
    asked.values.put("getContextPath", "/shop");
    asked.values.put("getServletPath", path);
    asked.values.put("getRequestURI", "/shop" + path);
    return asked.servedBy("default");
  }

  AskedRequest written(String uri) {
    values.put("getRequestURI", uri);
    return this;
  }

  AskedRequest mapped(String servletPath, String pathInfo) {
    values.put("getServletPath", servletPath);
    values.put("getPathInfo", pathInfo);
    return this;
  }

  AskedRequest query(String query) {
    values.put("getQueryString", query);
    return this;
  }

  AskedRequest attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  AskedRequest servedBy(String servlet) {
    values.put(
        "getHttpServletMapping",
        proxy(HttpServletMapping.class, (proxy, method, arguments) -> servlet));
    return this;
  }

  /** In an application with these files, and with this web.xml if it is not empty. */
  AskedRequest beside(Set<String> existing, String webXml) {
    files = existing;
    descriptor = webXml;
    return this;
  }

  HttpServletRequest asked() {
    return proxy(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "getServletContext" -> application();
              default -> values.get(method.getName());
            });
  }

  GuardedRequest guarded() {
    return new GuardedRequest(asked(), new WelcomeFiles());
  }

  private ServletContext application() {
    return proxy(
        ServletContext.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getResource" ->
                  files.contains(arguments[0]) ? URI.create("file:///x").toURL() : null;
              case "getResourceAsStream" ->
                  descriptor.isEmpty()
                      ? null
                      : new ByteArrayInputStream(descriptor.getBytes(StandardCharsets.UTF_8));
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            AskedRequest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
