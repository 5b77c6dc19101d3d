package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.Filter;

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
    return (request, response, chain) -> {
      if (off) {
        chain.doFilter(request, response);
      } else {
        filter.doFilter(request, response, chain);
      }
    };
  }
}
