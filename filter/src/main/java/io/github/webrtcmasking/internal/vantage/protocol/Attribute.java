package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** One attribute of an answer (RFC 8489, section 14). */
interface Attribute {

  /**
   * Appends the attribute with header and padding.
   *
   * @param answer the answer from its first byte on; its position is where the attribute goes
   */
  void appendTo(ByteBuffer answer);

  /** Appends type, length, value and padding. */
  static void append(ByteBuffer answer, int type, byte[] value) {
    answer.putShort((short) type).putShort((short) value.length).put(value);
    for (int i = value.length; i < AttributeIndex.padded(value.length); i++) {
      answer.put((byte) 0);
    }
  }
}
