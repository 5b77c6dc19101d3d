package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * First in the chain: answers the endpoints, tells the application where it stands, and guards it.
 */
final class FrontFilter implements Filter {

  private final Deployment deployment;

  FrontFilter(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse) {
      if (deployment.endpoints().owns(http)) {
        if (deployment.endpoints().handle(http, httpResponse)) {
          deployment.gate().answered(http);
        }
        return;
      }
      deployment.presence().enter(http);
      deployment.gate().filter(http, httpResponse, chain);
      return;
    }
    chain.doFilter(request, response);
  }
}
