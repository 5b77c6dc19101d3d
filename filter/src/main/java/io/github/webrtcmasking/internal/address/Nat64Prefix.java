package io.github.webrtcmasking.internal.address;

import java.util.Optional;
import java.util.Set;

/**
 * A prefix under which a translator writes IPv4 addresses as IPv6 addresses (RFC 6052, section
 * 2.2). Immutable.
 */
public final class Nat64Prefix {

  private static final Set<Integer> LENGTHS = Set.of(32, 40, 48, 56, 64, 96);

  /** Bits 64 to 71. They are zero in every such address, and the IPv4 address skips them. */
  private static final int RESERVED_BITS = 8;

  private final Ipv6 prefix;
  private final int length;

  private Nat64Prefix(Ipv6 prefix, int length) {
    this.prefix = prefix;
    this.length = length;
  }

  /**
   * The prefix in a text such as {@code 2001:db8:64::/96}. Empty if its length is not 32, 40, 48,
   * 56, 64 or 96, or if a bit after the prefix or one of bits 64 to 71 is set.
   */
  public static Optional<Nat64Prefix> parse(String text) {
    Cidr range = Cidr.parse(text).orElse(null);
    return range != null
            && range.network() instanceof Ipv6 prefix
            && LENGTHS.contains(range.length())
            && start(prefix, range.length()).equals(prefix)
            && reserved(prefix) == 0
        ? Optional.of(new Nat64Prefix(prefix, range.length()))
        : Optional.empty();
  }

  /** Whether the address holds the IPv4 address as a translator with any prefix would write it. */
  public static boolean carries(Ipv6 address, Ipv4 embedded) {
    for (int length : LENGTHS) {
      if (new Nat64Prefix(start(address, length), length)
          .decode(address)
          .filter(embedded::equals)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether addresses of the /64 may have the prefix. */
  boolean overlaps(Ipv6 network) {
    int shared = Math.min(length, Long.SIZE);
    return start(network, shared).high() == start(prefix, shared).high();
  }

  /** Whether the whole IPv4 address is within the first 64 bits. */
  boolean fitsInNetwork() {
    return length + Integer.SIZE <= Long.SIZE;
  }

  private static Ipv6 start(Ipv6 address, int length) {
    return length <= Long.SIZE
        ? new Ipv6(address.high() & -1L << (Long.SIZE - length), 0)
        : new Ipv6(address.high(), address.low() & -1L << (2 * Long.SIZE - length));
  }

  private static long reserved(Ipv6 address) {
    return address.low() >>> (Long.SIZE - RESERVED_BITS);
  }

  /** The IPv4 address that a translator wrote; empty if the address does not have the prefix. */
  Optional<Ipv4> decode(Ipv6 address) {
    if (!start(address, length).equals(prefix) || reserved(address) != 0) {
      return Optional.empty();
    }
    if (length > Long.SIZE) {
      return Optional.of(new Ipv4((int) address.low()));
    }
    // One part is in the first 64 bits, the rest after the reserved bits.
    int first = Long.SIZE - length;
    long upper = first == 0 ? 0 : address.high() << length >>> length;
    long rest = address.low() << RESERVED_BITS;
    return Optional.of(
        first == Integer.SIZE
            ? new Ipv4((int) upper)
            : new Ipv4((int) (upper << (Integer.SIZE - first) | rest >>> (Integer.SIZE + first))));
  }

  /** The family and length only. */
  @Override
  public String toString() {
    return "Nat64Prefix[/" + length + "]";
  }
}
