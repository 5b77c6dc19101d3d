package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A received STUN message whose form is right (RFC 8489, sections 5, 6.3 and 14). It reads the
 * datagram's array, so use it only until the next datagram.
 */
final class StunMessage {

  static final int HEADER_LENGTH = 20;
  static final int MAGIC_COOKIE = 0x2112a442;
  static final int LENGTH_OFFSET = 2;
  static final int COOKIE_OFFSET = 4;

  private final byte[] bytes;
  private final MessageType type;
  private final AttributeIndex attributes;

  private StunMessage(byte[] bytes, MessageType type, AttributeIndex attributes) {
    this.bytes = bytes;
    this.type = type;
    this.attributes = attributes;
  }

  /**
   * The message; empty for channel data, RFC 3489 without the cookie, wrong lengths or a wrong
   * FINGERPRINT. Those are dropped silently (RFC 8489, section 6.3).
   */
  static Optional<StunMessage> parse(ByteBuffer datagram) {
    if (!hasHeader(datagram)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[datagram.remaining()];
    datagram.get(datagram.position(), bytes);
    MessageType type = MessageType.of(ByteBuffer.wrap(bytes).getShort(0));
    return AttributeIndex.of(bytes)
        .filter(index -> !index.hasFingerprint() || Fingerprint.matches(bytes))
        .map(index -> new StunMessage(bytes, type, index));
  }

  private static boolean hasHeader(ByteBuffer datagram) {
    int start = datagram.position();
    if (datagram.remaining() < HEADER_LENGTH) {
      return false;
    }
    int length = datagram.getShort(start + LENGTH_OFFSET) & 0xffff;
    return (datagram.get(start) & 0xc0) == 0
        && datagram.getInt(start + COOKIE_OFFSET) == MAGIC_COOKIE
        && length % AttributeIndex.ALIGNMENT == 0
        && length == datagram.remaining() - HEADER_LENGTH;
  }

  MessageType type() {
    return type;
  }

  int length() {
    return bytes.length;
  }

  /** The whole message. Not a copy, so do not change it. */
  byte[] bytes() {
    return bytes;
  }

  /** The value of the first attribute of that type, without padding. */
  Optional<ByteBuffer> value(int attributeType) {
    int offset = attributes.valueOffset(attributeType);
    if (offset == AttributeIndex.ABSENT) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(bytes).getShort(offset - 2) & 0xffff;
    return Optional.of(ByteBuffer.wrap(bytes, offset, length).slice());
  }

  boolean has(int attributeType) {
    return attributes.valueOffset(attributeType) != AttributeIndex.ABSENT;
  }

  boolean hasFingerprint() {
    return attributes.hasFingerprint();
  }

  /** Where MESSAGE-INTEGRITY begins: it covers everything before it. */
  int integrityOffset() {
    return attributes.valueOffset(AttributeType.MESSAGE_INTEGRITY)
        - AttributeIndex.ATTRIBUTE_HEADER;
  }

  /** Attributes that must be understood and are not, up to a limit. */
  List<Integer> unknownAttributes() {
    return attributes.unknown();
  }
}
