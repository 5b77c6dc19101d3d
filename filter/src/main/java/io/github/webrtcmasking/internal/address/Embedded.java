package io.github.webrtcmasking.internal.address;

/** The IPv4 addresses that transition mechanisms carry inside IPv6 addresses. */
public final class Embedded {

  private static final long NAT64 = 0x0064ff9b_00000000L;
  private static final long TEREDO = 0x20010000L;
  private static final long SIX_TO_FOUR = 0x2002L;

  private Embedded() {}

  /**
   * The IPv4 address inside an address of NAT64 (64:ff9b::/96, RFC 6052, section 2.1), Teredo
   * (2001::/32, RFC 4380, section 4: the client's, inverted) or 6to4 (2002::/16, RFC 3056, section
   * 2); any other address as it is.
   */
  public static IpAddress decoded(IpAddress address) {
    return address instanceof Ipv6 ipv6 ? decoded(ipv6) : address;
  }

  private static IpAddress decoded(Ipv6 address) {
    if (address.high() == NAT64 && address.low() >>> 32 == 0) {
      return new Ipv4((int) address.low());
    }
    if (address.high() >>> 32 == TEREDO) {
      return new Ipv4(~(int) address.low());
    }
    if (address.high() >>> 48 == SIX_TO_FOUR) {
      return new Ipv4((int) (address.high() >>> 16));
    }
    return address;
  }
}
