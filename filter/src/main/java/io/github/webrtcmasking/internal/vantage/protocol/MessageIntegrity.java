package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** MESSAGE-INTEGRITY: HMAC-SHA1 over everything before it (RFC 8489, section 14.5). */
record MessageIntegrity(LongTermKey key) implements Attribute {

  static final int LENGTH = 20;

  private static final int TOTAL = AttributeIndex.ATTRIBUTE_HEADER + LENGTH;

  /** Whether the message has a MESSAGE-INTEGRITY made with this key. */
  boolean matches(StunMessage message) {
    return message
        .value(AttributeType.MESSAGE_INTEGRITY)
        .filter(value -> value.remaining() == LENGTH)
        .filter(value -> MessageDigest.isEqual(bytes(value), expected(message)))
        .isPresent();
  }

  private byte[] expected(StunMessage message) {
    return over(ByteBuffer.wrap(message.bytes(), 0, message.integrityOffset()));
  }

  @Override
  public void appendTo(ByteBuffer answer) {
    byte[] value = over(answer.duplicate().flip());
    Attribute.append(answer, AttributeType.MESSAGE_INTEGRITY, value);
  }

  /**
   * The length in the hashed header counts up to the end of this attribute, even if more follows.
   */
  private byte[] over(ByteBuffer covered) {
    ByteBuffer head = ByteBuffer.allocate(StunMessage.COOKIE_OFFSET);
    head.putShort(covered.getShort());
    Header.setEnd(head, covered.limit() + TOTAL);
    return key.hmac().of(head.array(), covered.position(StunMessage.COOKIE_OFFSET));
  }

  private static byte[] bytes(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.get(0, bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "MessageIntegrity[redacted]";
  }
}
