package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Switches our registered filters and servlet off if the deployment cannot start, because
 * containers cannot undo a registration.
 */
final class ActivationSwitch {

  private volatile boolean off;

  void off() {
    off = true;
  }

  boolean isOff() {
    return off;
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
        if (off) {
          chain.doFilter(request, response);
        } else {
          filter.doFilter(request, response, chain);
        }
      }
    };
  }
}
