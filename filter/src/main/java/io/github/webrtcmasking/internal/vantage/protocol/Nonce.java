package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** NONCE (RFC 8489, section 14.10), without the security feature prefix of section 9.2. */
record Nonce(String text) implements Attribute {

  @Override
  public void appendTo(ByteBuffer answer) {
    Attribute.append(answer, AttributeType.NONCE, text.getBytes(US_ASCII));
  }
}
