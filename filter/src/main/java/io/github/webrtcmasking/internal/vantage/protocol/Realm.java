package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * REALM (RFC 8489, section 14.9). It has four characters only, because a 401 to an Allocate without
 * attributes has no room for more.
 */
enum Realm implements Attribute {
  OURS("mask");

  private final String text;

  Realm(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  boolean matches(ByteBuffer value) {
    return value.equals(ByteBuffer.wrap(text.getBytes(US_ASCII)));
  }

  @Override
  public void appendTo(ByteBuffer answer) {
    Attribute.append(answer, AttributeType.REALM, text.getBytes(US_ASCII));
  }
}
