package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.injection.InjectionFilter;
import io.github.webrtcmasking.internal.injection.Occurrence;
import io.github.webrtcmasking.internal.injection.Occurrence.Turn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Puts the tag into pages, except where the collector could not reach its endpoints. */
final class PageFilter implements Filter {

  private final Deployment deployment;
  private final InjectionFilter injection;

  PageFilter(Deployment deployment, Turn turn) {
    this.deployment = deployment;
    this.injection =
        new InjectionFilter(deployment.injection(), new Occurrence(this::scriptUrl, turn));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isLoginPageBeforeClosedEndpoints(request)) {
      chain.doFilter(request, response);
      return;
    }
    injection.doFilter(request, response, chain);
  }

  /**
   * A container forwards to its login page. Where the endpoints may stand behind the same login, a
   * beacon from there would become the request that is repeated after it.
   */
  private boolean isLoginPageBeforeClosedEndpoints(ServletRequest request) {
    return !deployment.endpointsOpen()
        && request.getDispatcherType() == DispatcherType.FORWARD
        && request instanceof HttpServletRequest http
        && http.getUserPrincipal() == null;
  }

  private String scriptUrl(HttpServletRequest request, HttpServletResponse response) {
    String path = deployment.scriptPath(contextPath(request));
    return isKeptByCookie(request, response) ? path : response.encodeURL(path);
  }

  /**
   * As the visitor wrote it. Containers compare piece by piece for that, which is needed only where
   * he wrote it otherwise than it is configured.
   */
  private static String contextPath(HttpServletRequest request) {
    String configured = request.getServletContext().getContextPath();
    String uri = request.getRequestURI();
    boolean plain =
        uri.startsWith(configured)
            && uri.length() > configured.length()
            && uri.charAt(configured.length()) == '/';
    return plain ? configured : request.getContextPath();
  }

  /**
   * Whether a container would leave the URL as it is: it takes them long to find that out. A filter
   * of the application may do anything to it.
   */
  private static boolean isKeptByCookie(HttpServletRequest request, HttpServletResponse response) {
    return !(response instanceof HttpServletResponseWrapper)
        && (request.isRequestedSessionIdFromCookie() || request.getSession(false) == null);
  }
}
