package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.injection.ChainPosition;
import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
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
import java.util.Optional;

/**
 * Puts the tag into pages, except where the collector could not reach its endpoints. Behind the
 * application's filters it sees the session that they put in front of the container's, and a login
 * page that a container forwards to past the front of the chain. Where that session is another one,
 * the endpoints and the gate stand here.
 */
final class PageFilter implements Filter {

  private final Deployment deployment;
  private final Rank rank;
  private final Filter pages;

  PageFilter(Deployment deployment, Rank rank) {
    this.deployment = deployment;
    this.rank = rank;
    Filter injection =
        new InjectionFilter(
            deployment.injection(), new ChainPosition(new ScriptUrls(deployment), rank));
    this.pages = rank == Rank.ONLY ? new WatchedPages(deployment, injection) : injection;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse httpResponse)) {
      pages.doFilter(request, response, chain);
      return;
    }
    Optional<EndpointDispatch> dispatch = EndpointDispatch.of(request);
    if (dispatch.isPresent()) {
      dispatch.get().answer(http, httpResponse);
      return;
    }
    deployment.assessments().enterBehindFilters(http);
    if (rank != Rank.FURTHER && deployment.assessments().sessions().isBehindFilters()) {
      deployment.gate().filter(http, httpResponse, (next, answer) -> page(next, answer, chain));
    } else {
      page(request, response, chain);
    }
  }

  private void page(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isLoginPageBeforeClosedEndpoints(request)) {
      chain.doFilter(request, response);
      return;
    }
    pages.doFilter(request, response, chain);
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
}
