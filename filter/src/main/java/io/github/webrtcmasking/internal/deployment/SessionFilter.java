package io.github.webrtcmasking.internal.deployment;

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
import org.jspecify.annotations.Nullable;

/**
 * Stands right behind a filter that replaces the session, in front of all others. So the endpoints
 * and the gate have the application's session without passing its login. Whoever knows that there
 * is such a filter registers this one, for requests only.
 */
public final class SessionFilter implements Filter {

  private @Nullable Deployment deployment;

  /** Nothing is installed where the filter is switched off, and in tests without a server. */
  @Override
  public void init(FilterConfig config) {
    Optional<Deployment> installed = Installer.installed(config.getServletContext());
    installed.ifPresent(Deployment::sessionsAreBehind);
    deployment = installed.orElse(null);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Deployment installed = deployment;
    if (installed == null
        || !(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse httpResponse)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<EndpointDispatch> dispatch = EndpointDispatch.of(request);
    if (dispatch.isPresent()) {
      dispatch.get().answer(http, httpResponse);
    } else if (isHere(installed, http)) {
      installed.assessments().enterBehindFilters(http);
      installed.gate().filter(http, httpResponse, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Not where the settings mean the server's sessions, or where the front filter is off. */
  private static boolean isHere(Deployment deployment, HttpServletRequest request) {
    return deployment.assessments().sessions().isBehindFilters()
        && deployment.assessments().hasEntered(request);
  }
}
