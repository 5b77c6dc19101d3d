package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.nio.ByteBuffer;

/** The encoding that all XOR-…-ADDRESS attributes share (RFC 8489, section 14.2). */
final class XorAddress {

  private static final int IPV4 = 1;
  private static final int IPV4_LENGTH = 8;
  private static final int IPV6 = 2;
  private static final int IPV6_LENGTH = 20;
  private static final int COOKIE_TOP = StunMessage.MAGIC_COOKIE >>> 16;

  private XorAddress() {}

  static void append(ByteBuffer answer, int type, Endpoint endpoint) {
    int port = endpoint.port() ^ COOKIE_TOP;
    if (endpoint.address() instanceof Ipv4 ipv4) {
      header(answer, type, IPV4_LENGTH).putShort((short) IPV4).putShort((short) port);
      answer.putInt(ipv4.bits() ^ StunMessage.MAGIC_COOKIE);
    } else if (endpoint.address() instanceof Ipv6 ipv6) {
      header(answer, type, IPV6_LENGTH).putShort((short) IPV6).putShort((short) port);
      append(answer, ipv6);
    }
  }

  /** IPv6 addresses are covered by the cookie and the transaction id. */
  private static void append(ByteBuffer answer, Ipv6 ipv6) {
    long high = answer.getLong(StunMessage.COOKIE_OFFSET);
    long low = answer.getLong(StunMessage.COOKIE_OFFSET + Long.BYTES);
    answer.putLong(ipv6.high() ^ high).putLong(ipv6.low() ^ low);
  }

  private static ByteBuffer header(ByteBuffer answer, int type, int length) {
    return answer.putShort((short) type).putShort((short) length);
  }
}
