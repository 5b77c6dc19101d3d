package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** LIFETIME in seconds (RFC 8656, sections 7.2, 8.2 and 18.2). */
record Lifetime(int seconds) implements Attribute {

  static final Lifetime DEFAULT = new Lifetime(600);
  private static final Lifetime NONE = new Lifetime(0);
  private static final long MAX_SECONDS = 3600;

  /**
   * The lifetime that a client gets for its proposal: zero for zero, otherwise at least the
   * default.
   */
  static Lifetime granted(ByteBuffer proposal) {
    if (proposal.remaining() != Integer.BYTES) {
      return DEFAULT;
    }
    long proposed = proposal.getInt(0) & 0xffffffffL;
    if (proposed == 0) {
      return NONE;
    }
    return new Lifetime((int) Math.max(DEFAULT.seconds, Math.min(MAX_SECONDS, proposed)));
  }

  @Override
  public void appendTo(ByteBuffer answer) {
    answer.putShort((short) AttributeType.LIFETIME).putShort((short) Integer.BYTES).putInt(seconds);
  }
}
