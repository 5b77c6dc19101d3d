package io.github.webrtcmasking.internal.address;

/**
 * An IPv4 address.
 *
 * @param bits the address, most significant octet first
 */
public record Ipv4(int bits) implements IpAddress {

  /**
   * From four bytes in network order.
   *
   * @throws IllegalArgumentException if there are not four bytes
   */
  public static Ipv4 ofBytes(byte[] bytes) {
    if (bytes.length != 4) {
      throw new IllegalArgumentException("an IPv4 address has 4 bytes: " + bytes.length);
    }
    return new Ipv4(
        (bytes[0] & 0xff) << 24
            | (bytes[1] & 0xff) << 16
            | (bytes[2] & 0xff) << 8
            | (bytes[3] & 0xff));
  }

  /** How near the other address is. */
  public Relation relationTo(Ipv4 other) {
    int difference = bits ^ other.bits;
    if (difference == 0) {
      return Relation.SAME_ADDRESS;
    }
    if (difference >>> 8 == 0) {
      return Relation.SAME_PREFIX;
    }
    return difference >>> 16 == 0 ? Relation.NEAR_PREFIX : Relation.DIFFERENT;
  }

  @Override
  public Family family() {
    return Family.IPV4;
  }

  @Override
  public long leadingBits() {
    return (long) bits << Integer.SIZE;
  }

  @Override
  public long trailingBits() {
    return 0;
  }

  @Override
  public Ipv4 subscriber() {
    return this;
  }

  @Override
  public Scope scope() {
    return Scope.of(this);
  }

  @Override
  public boolean isLoopback() {
    return bits >>> 24 == 127;
  }

  @Override
  public boolean isUnspecified() {
    return bits == 0;
  }

  @Override
  public boolean isInvented() {
    return bits >>> 28 == 0xf && bits != -1;
  }

  @Override
  public byte[] toBytes() {
    return new byte[] {
      (byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits
    };
  }

  @Override
  public Ipv4 prefix() {
    return new Ipv4(bits & 0xffffff00);
  }

  @Override
  public String toString() {
    return "IPv4";
  }
}
