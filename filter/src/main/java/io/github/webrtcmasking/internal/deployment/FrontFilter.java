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
 * sees what its filters answer. What needs a session that filters behind it replace, is left to
 * {@link PageFilter}.
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
      if (EndpointDispatch.of(request).isPresent()) {
        // Some servers call a filter as often as it is mapped.
        chain.doFilter(request, response);
        return;
      }
      SessionLocation sessions = deployment.assessments().sessions();
      boolean behind = sessions.isBehindFilters();
      if (deployment.endpoints().owns(http)) {
        if (deployment.endpoints().needsSession(http) && (behind || sessions.isInDoubt(http))) {
          sendBehind(http, httpResponse, chain);
        } else if (deployment.endpoints().handle(http, httpResponse)) {
          deployment.gate().answered(http);
        }
        return;
      }
      FilterChain rest = deployment.assessments().hasEntered(http) ? chain : behind(http, chain);
      deployment.assessments().enter(http);
      if (behind) {
        rest.doFilter(request, response);
      } else {
        deployment.gate().filter(http, httpResponse, rest);
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
        deployment.endpoints().refuseIfFlawed(request, response)
            || EndpointDispatch.send(deployment, request, response, chain);
    if (!answered && deployment.assessments().sessions().isBehindFilters()) {
      deployment.endpoints().keptByFilters();
    }
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
