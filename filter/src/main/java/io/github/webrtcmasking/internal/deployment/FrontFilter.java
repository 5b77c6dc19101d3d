package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The first filter in the chain. It answers requests for the endpoints, publishes the assessment,
 * runs the gate, and puts the tag into pages that a filter answers. If a filter behind it replaces
 * the session, {@link PageFilter} does what needs the session.
 */
final class FrontFilter implements Filter {

  private final Deployment deployment;
  private final Optional<Filter> pages;

  /** For an application that has placed the page filter itself. */
  FrontFilter(Deployment deployment) {
    this(deployment, Optional.empty());
  }

  /** Runs the given filter for pages too. */
  FrontFilter(Deployment deployment, Optional<Filter> pages) {
    this.deployment = deployment;
    this.pages = pages;
  }

  /** Filters begin when every listener of the application has registered what it wants to. */
  @Override
  public void init(FilterConfig config) {
    if (!deployment.config().gate().isEmpty()) {
      deployment.gate().lookForPages(config.getServletContext());
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse) {
      if (EndpointDispatch.of(request).isPresent()) {
        // Some servers call a filter once for each of its mappings.
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

  /** Refuses flawed requests here, so that they never reach the session. */
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

  /**
   * The chain with the page filter in front. Other dispatches have their own mapped page filter.
   */
  private FilterChain behind(HttpServletRequest request, FilterChain chain) {
    if (pages.isEmpty() || request.getDispatcherType() != DispatcherType.REQUEST) {
      return chain;
    }
    Filter filter = pages.get();
    return (next, answer) -> filter.doFilter(next, answer, chain);
  }
}
