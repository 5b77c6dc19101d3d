package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** REQUESTED-ADDRESS-FAMILY (RFC 8656, section 18.6). */
final class RequestedAddressFamily {

  private static final int LENGTH = 4;
  private static final int IPV6 = 2;

  private RequestedAddressFamily() {}

  static boolean isIpv6(ByteBuffer value) {
    return value.remaining() == LENGTH && value.get(0) == IPV6;
  }
}
