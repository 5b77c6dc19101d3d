package io.github.webrtcmasking.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What others do: every public address among the candidates has to be the request's. */
final class NaiveRule {
  private NaiveRule() {}

  /** Whether the literal is of no private network (RFC 1918, RFC 4193, link-local, loopback). */
  static boolean isPublic(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      boolean uniqueLocal =
          address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
      return !(uniqueLocal
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isLoopbackAddress()
          || address.isAnyLocalAddress());
    } catch (UnknownHostException noLiteral) {
      return false;
    }
  }
}
