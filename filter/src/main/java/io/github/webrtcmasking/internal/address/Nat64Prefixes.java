package io.github.webrtcmasking.internal.address;

import java.util.List;
import java.util.Optional;

/**
 * The translators' prefixes that an operator names beside the well-known one.
 *
 * @param prefixes in the order in which they are tried
 */
public record Nat64Prefixes(List<Nat64Prefix> prefixes) {

  /** The well-known prefix alone. */
  public static final Nat64Prefixes WELL_KNOWN = new Nat64Prefixes(List.of());

  /** Copies. */
  public Nat64Prefixes {
    prefixes = List.copyOf(prefixes);
  }

  /** The IPv4 address inside an address of any transition mechanism; any other as it is. */
  public IpAddress decoded(IpAddress address) {
    if (address instanceof Ipv6 ipv6) {
      for (Nat64Prefix prefix : prefixes) {
        Optional<Ipv4> embedded = prefix.decode(ipv6);
        if (embedded.isPresent()) {
          return embedded.get();
        }
      }
    }
    return Embedded.decoded(address);
  }
}
