package io.github.webrtcmasking.internal.deployment.container.wrapped;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Shows another client address and another context path than the container, and hides the headers
 * that say so, as Spring's ForwardedHeaderFilter and Tomcat's RemoteIpFilter do.
 */
public final class ForwardedFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Forwarded(request), response);
  }

  private static final class Forwarded extends HttpServletRequestWrapper {

    private final String prefix;

    Forwarded(HttpServletRequest request) {
      super(request);
      String said = request.getHeader("X-Forwarded-Prefix");
      prefix = said == null ? "" : said;
    }

    @Override
    public String getRemoteAddr() {
      return "198.51.100.99";
    }

    @Override
    public String getHeader(String name) {
      return "X-Forwarded-For".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return "X-Forwarded-For".equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }

    @Override
    public String getContextPath() {
      return prefix + super.getContextPath();
    }

    @Override
    public String getRequestURI() {
      return prefix + super.getRequestURI();
    }
  }
}
