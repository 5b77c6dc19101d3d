package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;

/** A browser's request for a page, for one thread after the other. */
final class StubRequest extends HttpServletRequestWrapper {
  private final Map<String, Object> attributes = new HashMap<>();

  StubRequest() {
    super(Absent.of(HttpServletRequest.class));
  }

  /** Forgets what the last request has left, as a container does. */
  void recycle() {
    attributes.clear();
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getHeader(String name) {
    return switch (name) {
      case "accept", "Accept" -> "text/html,application/xhtml+xml";
      case "Sec-Fetch-Dest" -> "document";
      default -> null;
    };
  }

  @Override
  public long getDateHeader(String name) {
    return -1;
  }

  @Override
  public String getContextPath() {
    return "/shop";
  }

  @Override
  public String getServletPath() {
    return "/page";
  }

  @Override
  public String getPathInfo() {
    return null;
  }

  @Override
  public String getRequestURI() {
    return "/shop/page";
  }

  @Override
  public String getQueryString() {
    return null;
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
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
  public boolean isAsyncStarted() {
    return false;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public ServletContext getServletContext() {
    return null;
  }
}
