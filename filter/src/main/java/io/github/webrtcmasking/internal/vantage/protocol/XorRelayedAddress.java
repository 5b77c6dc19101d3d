package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;

/** XOR-RELAYED-ADDRESS: here, the sealed address (RFC 8656, section 18.5). */
record XorRelayedAddress(TransportAddress relayed) implements Attribute {

  @Override
  public void appendTo(ByteBuffer answer) {
    XorAddress.append(answer, AttributeType.XOR_RELAYED_ADDRESS, relayed);
  }
}
