package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * First in the chain: answers the endpoints, tells the application where it stands, guards it, and
 * sees what its filters answer.
 */
final class FrontFilter implements Filter {

  private final Deployment deployment;
  private final Optional<Filter> pages;

  /** Where the application has put the page filter itself. */
  FrontFilter(Deployment deployment) {
    this(deployment, Optional.empty());
  }

  /** With what it does for pages that a filter answers. */
  FrontFilter(Deployment deployment, Optional<Filter> pages) {
    this.deployment = deployment;
    this.pages = pages;
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
      FilterChain behind = deployment.presence().hasEntered(http) ? chain : behind(http, chain);
      deployment.presence().enter(http);
      deployment.gate().filter(http, httpResponse, behind);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Other dispatches have a filter for pages of their own. */
  private FilterChain behind(HttpServletRequest request, FilterChain chain) {
    if (pages.isEmpty() || request.getDispatcherType() != DispatcherType.REQUEST) {
      return chain;
    }
    Filter filter = pages.get();
    return (next, answer) -> filter.doFilter(next, answer, chain);
  }
}
