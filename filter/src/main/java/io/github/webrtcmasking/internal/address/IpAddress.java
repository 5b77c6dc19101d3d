package io.github.webrtcmasking.internal.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An IP address as a value, without name, zone or look-up. Addresses are compared only within their
 * family, by {@link Ipv4#relationTo} or {@link Ipv6#relationTo}. The text form names only the
 * family, because an address is personal data.
 */
public sealed interface IpAddress permits Ipv4, Ipv6 {

  /** The families; addresses are compared only within one. */
  enum Family {
    IPV4,
    IPV6
  }

  /** The family. Code that differs by family uses a switch on it without a default. */
  Family family();

  /** Whether the other address is of the same family, so that the two can be compared. */
  default boolean isOfFamilyOf(IpAddress other) {
    return family() == other.family();
  }

  /** The first 64 bits; an IPv4 address is the upper half of them. */
  long leadingBits();

  /** The last 64 bits of an IPv6 address; 0 for an IPv4 address. */
  long trailingBits();

  /** Whether the address is globally reachable, and if not, why. */
  Scope scope();

  /** Whether the address never leaves its machine (127.0.0.0/8 or ::1). */
  boolean isLoopback();

  /** Whether this is 0.0.0.0 or ::, which stands for no address. */
  boolean isUnspecified();

  /**
   * Whether nobody can have the address. Some proxies invent such addresses (240.0.0.0/4, the
   * former class E) for servers that know no IPv6.
   */
  default boolean isInvented() {
    return false;
  }

  /** The address in network byte order, 4 or 16 bytes. */
  byte[] toBytes();

  /** The network that an assessment speaks for: the IPv4 /24 or the IPv6 /64. */
  IpAddress prefix();

  /** What one subscriber has: the IPv4 address or the IPv6 /64. A proof tells no more. */
  IpAddress subscriber();

  /** The address for a socket or a library. */
  default InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(toBytes());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  /**
   * The address as a value. IPv4-mapped IPv6 addresses become IPv4; zones are dropped.
   *
   * @param address an address that is already resolved
   */
  static IpAddress of(InetAddress address) {
    return ofBytes(address.getAddress());
  }

  /**
   * The address from its bytes in network order.
   *
   * @throws IllegalArgumentException if there are neither 4 nor 16 bytes
   */
  static IpAddress ofBytes(byte[] bytes) {
    return switch (bytes.length) {
      case 4 -> Ipv4.ofBytes(bytes);
      case 16 -> Ipv6.ofBytes(bytes).unmapped();
      default ->
          throw new IllegalArgumentException("an address has 4 or 16 bytes: " + bytes.length);
    };
  }
}
