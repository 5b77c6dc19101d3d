package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** The STUN header of an answer (RFC 8489, section 5). */
final class Header {

  private Header() {}

  /** Begins an answer with the cookie and transaction id of its request. */
  static void begin(ByteBuffer answer, int type, StunMessage request) {
    answer
        .putShort((short) type)
        .putShort((short) 0)
        .put(
            request.bytes(),
            StunMessage.COOKIE_OFFSET,
            StunMessage.HEADER_LENGTH - StunMessage.COOKIE_OFFSET);
  }

  /** Writes the length for a message that ends, or will end, there. */
  static void setEnd(ByteBuffer answer, int end) {
    answer.putShort(StunMessage.LENGTH_OFFSET, (short) (end - StunMessage.HEADER_LENGTH));
  }
}
