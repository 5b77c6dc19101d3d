package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.List;

/** UNKNOWN-ATTRIBUTES: the types that a 420 rejects (RFC 8489, section 14.9). */
record UnknownAttributes(List<Integer> types) implements Attribute {

  @Override
  public void appendTo(ByteBuffer answer) {
    ByteBuffer value = ByteBuffer.allocate(types.size() * Short.BYTES);
    types.forEach(type -> value.putShort(type.shortValue()));
    Attribute.append(answer, AttributeType.UNKNOWN_ATTRIBUTES, value.array());
  }
}
