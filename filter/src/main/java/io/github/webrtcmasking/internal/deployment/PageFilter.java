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
  private final Turn turn;
  private final Filter pages;

  PageFilter(Deployment deployment, Turn turn) {
    this.deployment = deployment;
    this.turn = turn;
    Filter injection =
        new InjectionFilter(
            deployment.injection(), new Occurrence(new ScriptUrls(deployment), turn));
    this.pages = turn == Turn.ONLY ? new WatchedPages(deployment, injection) : injection;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse httpResponse)) {
      pages.doFilter(request, response, chain);
      return;
    }
    Optional<Errand> errand = Errand.of(request);
    if (errand.isPresent()) {
      errand.get().answer(http, httpResponse);
      return;
    }
    deployment.presence().enterBehindFilters(http);
    if (turn != Turn.FURTHER && deployment.presence().sessions().isBehindFilters()) {
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
