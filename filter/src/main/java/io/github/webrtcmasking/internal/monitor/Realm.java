package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Scope;

/**
 * Within what addresses are compared. What stands before one realm need not stand before another: a
 * balancer may have IPv4 only, and the people of the site may go past it.
 */
enum Realm {
  /** IPv4 addresses of the internet. */
  IPV4,
  /** IPv6 addresses of the internet. */
  IPV6,
  /** IPv4 addresses that mean something inside a site. */
  LOCAL_IPV4,
  /** IPv6 addresses that mean something inside a site. */
  LOCAL_IPV6;

  static Realm of(IpAddress address) {
    boolean global = address.scope() == Scope.GLOBAL;
    if (address instanceof Ipv4) {
      return global ? IPV4 : LOCAL_IPV4;
    }
    return global ? IPV6 : LOCAL_IPV6;
  }

  boolean isLocal() {
    return this == LOCAL_IPV4 || this == LOCAL_IPV6;
  }

  /** The one of the same family inside a site. */
  Realm local() {
    return switch (this) {
      case IPV4, LOCAL_IPV4 -> LOCAL_IPV4;
      case IPV6, LOCAL_IPV6 -> LOCAL_IPV6;
    };
  }
}
