package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** FINGERPRINT: a checksum that tells STUN from other protocols (RFC 8489, section 14.7). */
enum Fingerprint implements Attribute {
  OF_WHAT_IS_BEFORE;

  static final int LENGTH = 4;

  private static final int TOTAL = AttributeIndex.ATTRIBUTE_HEADER + LENGTH;
  private static final int XOR = 0x5354554e;

  /** Whether the fingerprint at the end of the message is right. */
  static boolean matches(byte[] message) {
    int covered = message.length - TOTAL;
    ByteBuffer buffer = ByteBuffer.wrap(message);
    return buffer.getInt(message.length - LENGTH) == of(buffer.limit(covered));
  }

  @Override
  public void appendTo(ByteBuffer answer) {
    int covered = answer.position();
    Header.setEnd(answer, covered + TOTAL);
    int value = of(answer.duplicate().flip());
    answer.putShort((short) AttributeType.FINGERPRINT).putShort((short) LENGTH).putInt(value);
  }

  private static int of(ByteBuffer covered) {
    CRC32 crc = new CRC32();
    crc.update(covered);
    return (int) crc.getValue() ^ XOR;
  }
}
