package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A tag, which is all ASCII, as text and as bytes. */
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

  /** Not to be changed. */
  byte[] ascii() {
    return ascii;
  }
}
