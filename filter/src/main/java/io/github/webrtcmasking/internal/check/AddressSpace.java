package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;

/**
 * The addresses that can share one fault. A device before one space need not stand before another:
 * a balancer may have IPv4 only, and people inside the site may bypass it.
 */
enum AddressSpace {
  /** IPv4 addresses of the internet. */
  IPV4,
  /** IPv6 addresses of the internet. */
  IPV6,
  /** IPv4 addresses that mean something inside a site. */
  LOCAL_IPV4,
  /** IPv6 addresses that mean something inside a site. */
  LOCAL_IPV6;

  static AddressSpace of(IpAddress address) {
    boolean global = address.scope() == Scope.GLOBAL;
    return switch (address.family()) {
      case IPV4 -> global ? IPV4 : LOCAL_IPV4;
      case IPV6 -> global ? IPV6 : LOCAL_IPV6;
    };
  }

  boolean isLocal() {
    return switch (this) {
      case LOCAL_IPV4, LOCAL_IPV6 -> true;
      case IPV4, IPV6 -> false;
    };
  }

  /** The local space of the same family. */
  AddressSpace local() {
    return switch (this) {
      case IPV4, LOCAL_IPV4 -> LOCAL_IPV4;
      case IPV6, LOCAL_IPV6 -> LOCAL_IPV6;
    };
  }
}
