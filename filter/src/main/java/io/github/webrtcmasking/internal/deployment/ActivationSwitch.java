package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Switches our registered filters and servlet off if the deployment cannot start, or finds out at
 * its first request that it cannot work, because containers cannot undo a registration.
 */
final class ActivationSwitch {

  private final Deployment deployment;
  private volatile boolean off;

  ActivationSwitch(Deployment deployment) {
    this.deployment = deployment;
  }

  void off() {
    off = true;
  }

  boolean isOff() {
    return off;
  }

  /** Whether nothing of ours may look at the request. */
  boolean isOffFor(ServletRequest request) {
    return off || !deployment.isUsable(request.getServletContext());
  }

  /** Wraps the filter so that it is skipped while this is off. */
  Filter guard(Filter filter) {
    return new Filter() {
      @Override
      public void init(FilterConfig config) throws ServletException {
        if (!off) {
          filter.init(config);
        }
      }

      @Override
      public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
          throws IOException, ServletException {
        if (isOffFor(request)) {
          chain.doFilter(request, response);
        } else {
          filter.doFilter(request, response, chain);
        }
      }
    };
  }
}
