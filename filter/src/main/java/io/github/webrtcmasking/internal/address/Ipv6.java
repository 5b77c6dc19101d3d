package io.github.webrtcmasking.internal.address;

import java.nio.ByteBuffer;

/**
 * An IPv6 address without a zone.
 *
 * @param high the first 64 bits, the network
 * @param low the last 64 bits, the interface
 */
public record Ipv6(long high, long low) implements IpAddress {

  /**
   * From sixteen bytes in network order.
   *
   * @throws IllegalArgumentException if there are not sixteen bytes
   */
  public static Ipv6 ofBytes(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("an IPv6 address has 16 bytes: " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Ipv6(buffer.getLong(), buffer.getLong());
  }

  /** How near the other address is. */
  public Relation relationTo(Ipv6 other) {
    if (high == other.high) {
      return low == other.low ? Relation.SAME_ADDRESS : Relation.SAME_PREFIX;
    }
    return (high ^ other.high) >>> 32 == 0 ? Relation.NEAR_PREFIX : Relation.DIFFERENT;
  }

  /** The embedded IPv4 address of ::ffff:0:0/96 (RFC 4291, section 2.5.5.2), else this. */
  IpAddress unmapped() {
    return high == 0 && low >>> 32 == 0xffffL ? new Ipv4((int) low) : this;
  }

  @Override
  public Family family() {
    return Family.IPV6;
  }

  @Override
  public long leadingBits() {
    return high;
  }

  @Override
  public long trailingBits() {
    return low;
  }

  @Override
  public Ipv6 subscriber() {
    return prefix();
  }

  @Override
  public Scope scope() {
    return Scope.of(this);
  }

  @Override
  public boolean isLoopback() {
    return high == 0 && low == 1;
  }

  @Override
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  @Override
  public byte[] toBytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  @Override
  public Ipv6 prefix() {
    return new Ipv6(high, 0);
  }

  @Override
  public String toString() {
    return "IPv6";
  }
}
