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
 * Puts the tag into pages, except where the collector could not reach its endpoints. It stands
 * behind the application's filters. There it sees the session that they may have put in place of
 * the container's, and login pages to which a container forwards past the front of the chain. If
 * the filters replace the session, the endpoints and the gate work here.
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
   * Whether this is the container's login page, and the endpoints may be behind the same login. A
   * beacon from that page would become the request that the container repeats after the login.
   */
  private boolean isLoginPageBeforeClosedEndpoints(ServletRequest request) {
    return !deployment.endpointsOpen()
        && request.getDispatcherType() == DispatcherType.FORWARD
        && request instanceof HttpServletRequest http
        && http.getUserPrincipal() == null;
  }
}
