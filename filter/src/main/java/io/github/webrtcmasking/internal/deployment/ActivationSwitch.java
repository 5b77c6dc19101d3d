package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.Filter;

/**
 * Whether what is registered does anything: a container takes no registration back, so what cannot
 * be started is switched off.
 */
final class ActivationSwitch {

  private volatile boolean off;

  void off() {
    off = true;
  }

  boolean isOff() {
    return off;
  }

  /** The filter while this is on, and none when it is off. */
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
