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
 * What needs a session that filters behind it replace, is left to {@link PageFilter}.
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
      if (Errand.of(request).isPresent()) {
        // Some servers call a filter as often as it is mapped.
        chain.doFilter(request, response);
        return;
      }
      boolean behind = deployment.presence().sessions().isBehindFilters();
      if (deployment.endpoints().owns(http)) {
        if (behind && deployment.endpoints().needsSession(http)) {
          sendBehind(http, httpResponse, chain);
        } else if (deployment.endpoints().handle(http, httpResponse)) {
          deployment.gate().answered(http);
        }
        return;
      }
      deployment.presence().enter(http);
      if (behind) {
        chain.doFilter(request, response);
      } else {
        deployment.gate().filter(http, httpResponse, chain);
      }
      return;
    }
    chain.doFilter(request, response);
  }

  /** What must not touch any session does not go on to where the session is. */
  private void sendBehind(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean answered =
        deployment.endpoints().refuses(request, response)
            || Errand.send(deployment, request, response, chain);
    if (!answered) {
      deployment.endpoints().keptByFilters();
    }
  }
}
