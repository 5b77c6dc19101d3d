package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** XOR-MAPPED-ADDRESS: where the request came from (RFC 8489, section 14.2). */
record XorMappedAddress(TransportAddress source) implements Attribute {

  @Override
  public void appendTo(ByteBuffer answer) {
    XorAddress.append(answer, AttributeType.XOR_MAPPED_ADDRESS, source);
  }
}
