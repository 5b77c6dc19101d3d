package io.github.webrtcmasking.internal.address;

import java.util.List;
import java.util.Optional;

/**
 * The prefixes of NAT64 translators that an operator names besides the well-known one.
 *
 * @param prefixes the prefixes in the order in which they are tried
 */
public record Nat64Prefixes(List<Nat64Prefix> prefixes) {

  /** The well-known prefix alone. */
  public static final Nat64Prefixes WELL_KNOWN = new Nat64Prefixes(List.of());

  /** Copies. */
  public Nat64Prefixes {
    prefixes = List.copyOf(prefixes);
  }

  /** The IPv4 address inside an address of any transition mechanism; any other address as it is. */
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

  /**
   * Whether addresses of the /64 may be a translator's. The /64 usually does not hold the whole
   * IPv4 address.
   */
  public boolean overlap(IpAddress network) {
    return network instanceof Ipv6 ipv6
        && prefixes.stream().anyMatch(prefix -> prefix.overlaps(ipv6));
  }

  /**
   * The IPv4 address that a translator wrote into the /64; empty if the /64 does not hold all of
   * it.
   */
  public Optional<Ipv4> decodedNetwork(IpAddress network) {
    return network instanceof Ipv6 ipv6
        ? prefixes.stream()
            .filter(Nat64Prefix::fitsInNetwork)
            .flatMap(prefix -> prefix.decode(ipv6).stream())
            .findFirst()
        : Optional.empty();
  }
}
