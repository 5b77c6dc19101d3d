package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.support.Host;

/**
 * An address from which the vantage saw a challenge's credential used. Internal: not part of the
 * API.
 *
 * @param address a whole IPv4 address, or an IPv6 network with the low 64 bits zero
 * @param host whether it belongs to this machine
 */
public record SeenAddress(IpAddress address, Host host) {

  /** Refuses an IPv6 address with more than its network. */
  public SeenAddress {
    if (address.trailingBits() != 0) {
      throw new IllegalArgumentException("of an IPv6 address only the /64 is kept");
    }
  }

  /** The part of a datagram's source that is kept, with NAT64, Teredo and 6to4 decoded. */
  static SeenAddress of(IpAddress source, IpAddress local) {
    return of(source, local, Nat64Prefixes.WELL_KNOWN);
  }

  /** The same, with translators of other prefixes. */
  static SeenAddress of(IpAddress source, IpAddress local, Nat64Prefixes nat64) {
    IpAddress decoded = nat64.decoded(source);
    return new SeenAddress(decoded.subscriber(), sameHost(source, local) ? Host.OWN : Host.OTHER);
  }

  private static boolean sameHost(IpAddress source, IpAddress local) {
    return source.equals(local) || (source.isLoopback() && local.isLoopback());
  }
}
