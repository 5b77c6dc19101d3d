package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;

/**
 * An address that the vantage saw a challenge's credential come from. Internal: not part of the
 * API.
 *
 * @param address a whole IPv4 address, or an IPv6 network with the low 64 bits zero
 * @param origin whether it is this machine's own
 */
public record SeenAddress(IpAddress address, Origin origin) {

  private static final int LOOPBACK_NET = 127;
  private static final Ipv6 LOOPBACK = new Ipv6(0, 1);

  /** Refuses more of an IPv6 address than its network. */
  public SeenAddress {
    if (address instanceof Ipv6 ipv6 && ipv6.low() != 0) {
      throw new IllegalArgumentException("of an IPv6 address only the /64 is kept");
    }
  }

  /** What is kept of a datagram's source, NAT64, Teredo and 6to4 decoded. */
  static SeenAddress of(IpAddress source, IpAddress local) {
    return of(source, local, Nat64Prefixes.WELL_KNOWN);
  }

  /** The same, with translators of other prefixes. */
  static SeenAddress of(IpAddress source, IpAddress local, Nat64Prefixes nat64) {
    IpAddress decoded = nat64.decoded(source);
    return new SeenAddress(
        decoded instanceof Ipv6 ipv6 ? ipv6.prefix() : decoded,
        sameHost(source, local) ? Origin.OWN_HOST : Origin.ELSEWHERE);
  }

  private static boolean sameHost(IpAddress source, IpAddress local) {
    return source.equals(local) || (isLoopback(source) && isLoopback(local));
  }

  private static boolean isLoopback(IpAddress address) {
    return address instanceof Ipv4 ipv4
        ? ipv4.bits() >>> 24 == LOOPBACK_NET
        : address.equals(LOOPBACK);
  }
}
