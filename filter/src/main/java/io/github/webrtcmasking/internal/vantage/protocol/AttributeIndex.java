package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The positions of one message's attributes (RFC 8489, section 14). If a type occurs several times,
 * the first one counts. After MESSAGE-INTEGRITY only FINGERPRINT counts (section 14.5), and nothing
 * may follow FINGERPRINT (section 14.7).
 */
final class AttributeIndex {

  static final int ABSENT = 0;
  static final int ALIGNMENT = 4;
  static final int ATTRIBUTE_HEADER = 4;

  /** Enough to inform the client, and few enough to keep the answer small. */
  private static final int MAX_UNKNOWN = 8;

  private final int[] valueOffsets = new int[AttributeType.KNOWN_LIMIT];
  private final List<Integer> unknown = new ArrayList<>(0);
  private boolean fingerprint;

  private AttributeIndex() {}

  /** The index, or empty if the lengths do not add up. */
  static Optional<AttributeIndex> of(byte[] message) {
    AttributeIndex index = new AttributeIndex();
    ByteBuffer buffer = ByteBuffer.wrap(message).position(StunMessage.HEADER_LENGTH);
    while (buffer.hasRemaining()) {
      if (index.fingerprint || !index.readOne(buffer)) {
        return Optional.empty();
      }
    }
    return Optional.of(index);
  }

  private boolean readOne(ByteBuffer buffer) {
    int type = buffer.getShort() & 0xffff;
    int length = buffer.getShort() & 0xffff;
    int padded = padded(length);
    if (padded > buffer.remaining()) {
      return false;
    }
    if (type == AttributeType.FINGERPRINT) {
      fingerprint = true;
      return length == Fingerprint.LENGTH && skip(buffer, padded);
    }
    note(type, buffer.position());
    return skip(buffer, padded);
  }

  private static boolean skip(ByteBuffer buffer, int length) {
    buffer.position(buffer.position() + length);
    return true;
  }

  private void note(int type, int offset) {
    if (valueOffsets[AttributeType.MESSAGE_INTEGRITY] != ABSENT
        || !AttributeType.isRequired(type)) {
      return;
    }
    if (!AttributeType.isKnown(type)) {
      noteUnknown(type);
    } else if (valueOffsets[type] == ABSENT) {
      valueOffsets[type] = offset;
    }
  }

  private void noteUnknown(int type) {
    if (unknown.size() < MAX_UNKNOWN && !unknown.contains(type)) {
      unknown.add(type);
    }
  }

  static int padded(int length) {
    return (length + ALIGNMENT - 1) & -ALIGNMENT;
  }

  int valueOffset(int type) {
    return valueOffsets[type];
  }

  boolean hasFingerprint() {
    return fingerprint;
  }

  List<Integer> unknown() {
    return unknown;
  }
}
