package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * ERROR-CODE (RFC 8489, section 14.8; RFC 8656, section 19). The reason phrase is empty: the answer
 * to an Allocate without attributes has room for realm and nonce and nothing else.
 */
enum ErrorCode implements Attribute {
  BAD_REQUEST(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  UNKNOWN_ATTRIBUTE(420),
  STALE_NONCE(438),
  ADDRESS_FAMILY_NOT_SUPPORTED(440),
  UNSUPPORTED_TRANSPORT(442),
  PEER_ADDRESS_FAMILY_MISMATCH(443),
  INSUFFICIENT_CAPACITY(508);

  private final int code;

  ErrorCode(int code) {
    this.code = code;
  }

  int number() {
    return code;
  }

  /** The code that a server sent, which may be none of ours; empty if the value is too short. */
  static Optional<Integer> read(ByteBuffer value) {
    return value.remaining() < Integer.BYTES
        ? Optional.empty()
        : Optional.of((value.get(2) & 0x7) * 100 + (value.get(3) & 0xff));
  }

  @Override
  public void appendTo(ByteBuffer answer) {
    answer
        .putShort((short) AttributeType.ERROR_CODE)
        .putShort((short) Integer.BYTES)
        .putShort((short) 0)
        .put((byte) (code / 100))
        .put((byte) (code % 100));
  }
}
