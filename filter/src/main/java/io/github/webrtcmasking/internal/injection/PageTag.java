package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A tag as text and as bytes; it is all ASCII. */
final class PageTag {
  private final String text;
  private final byte[] ascii;

  PageTag(String text) {
    this.text = text;
    this.ascii = text.getBytes(US_ASCII);
  }

  String text() {
    return text;
  }

  /** The tag's bytes; do not change the array. */
  byte[] ascii() {
    return ascii;
  }
}
