package io.github.webrtcmasking.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What others do: every public address among the candidates has to be the request's. */
final class NaiveRule {
  private NaiveRule() {}

  /**
   * Whether it takes the visitor for one who hides.
   *
   * @param http the client address, as the shop is configured to know it
   * @param claimed the addresses of the candidates
   */
  static boolean accuses(String http, List<String> claimed) {
    InetAddress client = parsed(http);
    return claimed.stream()
        .map(NaiveRule::parsed)
        .anyMatch(address -> isPublic(address) && !address.equals(client));
  }

  /** Whether the address is of no private network (RFC 1918, RFC 4193, link-local, loopback). */
  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    return !(uniqueLocal
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress());
  }

  private static InetAddress parsed(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException noLiteral) {
      throw new IllegalArgumentException(literal, noLiteral);
    }
  }
}
