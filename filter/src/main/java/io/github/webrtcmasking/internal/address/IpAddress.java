package io.github.webrtcmasking.internal.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An IP address as a value without name, zone or look-up. Two addresses are only ever compared
 * within their family, by {@link Ipv4#relationTo} or {@link Ipv6#relationTo}. The text form names
 * the family and never the address, which is personal data.
 */
public sealed interface IpAddress permits Ipv4, Ipv6 {

  /** The families, in which alone addresses are compared. */
  enum Family {
    IPV4,
    IPV6
  }

  /** Whatever differs by family asks for it in a switch without a default. */
  Family family();

  /** Whether the other address is of the same family, so that the two can be compared. */
  default boolean isOfFamilyOf(IpAddress other) {
    return family() == other.family();
  }

  /** The first 64 bits; an IPv4 address is the upper half of them. */
  long leadingBits();

  /** The other 64 bits of an IPv6 address; of an IPv4 address none, so 0. */
  long trailingBits();

  /** Whether the address is globally reachable, and if not, why. */
  Scope scope();

  /** Whether the address never leaves its machine (127.0.0.0/8 or ::1). */
  boolean isLoopback();

  /** Whether this is 0.0.0.0 or ::, which stands for no address. */
  boolean isUnspecified();

  /**
   * Whether nobody has the address: proxies invent such ones (240.0.0.0/4, the former class E)
   * where what stands behind them knows no IPv6.
   */
  default boolean isInvented() {
    return false;
  }

  /** The address in network byte order, 4 or 16 bytes. */
  byte[] toBytes();

  /** The network that an assessment speaks for: the IPv4 /24 or the IPv6 /64. */
  IpAddress prefix();

  /** What one subscriber has, and all that a proof tells: the IPv4 address or the IPv6 /64. */
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
