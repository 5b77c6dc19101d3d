package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.injection.InjectionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the tag into pages, except where the collector could not reach its endpoints. */
final class PageFilter implements Filter {

  private final Deployment deployment;
  private final InjectionFilter injection;

  PageFilter(Deployment deployment) {
    this.deployment = deployment;
    this.injection = new InjectionFilter(deployment.injection(), this::scriptUrl);
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
    return response.encodeURL(deployment.scriptPath(request.getContextPath()));
  }
}
