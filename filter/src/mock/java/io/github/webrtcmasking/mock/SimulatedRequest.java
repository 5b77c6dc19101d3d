package io.github.webrtcmasking.mock;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Any request, with attributes, sessions and a servlet context of its own. */
final class SimulatedRequest extends HttpServletRequestWrapper {

  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final ServletContext application = PlainObjects.servletContext();
  private @Nullable HttpSession session;

  SimulatedRequest(HttpServletRequest request, @Nullable HttpSession session) {
    super(request);
    this.session = session;
  }

  @Override
  public ServletContext getServletContext() {
    return application;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public HttpSession getSession() {
    HttpSession current = session;
    if (current == null) {
      current = PlainObjects.session(application);
      session = current;
    }
    return current;
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return create ? getSession() : session;
  }
}
