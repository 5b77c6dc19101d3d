package io.github.webrtcmasking.internal.address;

import java.util.Optional;

/**
 * A range of addresses of one family (RFC 4632, RFC 4291 section 2.3).
 *
 * @param network any address of the range
 * @param length how many leading bits the addresses share
 */
public record Cidr(IpAddress network, int length) {

  /**
   * Checks the length against the family.
   *
   * @throws IllegalArgumentException if the length is beyond the family's address length
   */
  public Cidr {
    int most = network.toBytes().length * Byte.SIZE;
    if (length < 0 || length > most) {
      throw new IllegalArgumentException("prefix length must be 0 to " + most + ": " + length);
    }
  }

  /** A range from {@code address/length}, or a single address; empty if the text is neither. */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> network = IpLiterals.parse(slash < 0 ? text : text.substring(0, slash));
    if (network.isEmpty()) {
      return Optional.empty();
    }
    int most = network.get().toBytes().length * Byte.SIZE;
    int length = slash < 0 ? most : lengthOf(text.substring(slash + 1)) - mappedBits(text, most);
    return length < 0 || length > most
        ? Optional.empty()
        : Optional.of(new Cidr(network.get(), length));
  }

  /** The length of an IPv4-mapped range counts the 96 bits before the IPv4 address too. */
  private static int mappedBits(String text, int most) {
    return most == Integer.SIZE && text.indexOf(':') >= 0 ? 96 : 0;
  }

  private static int lengthOf(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** Whether the address has bits beyond the length; they do not count. */
  public boolean hasStrayBits() {
    byte[] bytes = network.toBytes();
    for (int bit = length; bit < bytes.length * Byte.SIZE; bit++) {
      if ((bytes[bit / Byte.SIZE] & 0x80 >>> bit % Byte.SIZE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the address is in the range; never true across families. */
  public boolean contains(IpAddress address) {
    byte[] one = network.toBytes();
    byte[] two = address.toBytes();
    if (one.length != two.length) {
      return false;
    }
    int wholeBytes = length / Byte.SIZE;
    for (int i = 0; i < wholeBytes; i++) {
      if (one[i] != two[i]) {
        return false;
      }
    }
    int rest = length % Byte.SIZE;
    return rest == 0 || ((one[wholeBytes] ^ two[wholeBytes]) & 0xff) >>> (Byte.SIZE - rest) == 0;
  }
}
