package io.github.webrtcmasking.internal.event;

import static io.github.webrtcmasking.internal.support.AsciiSet.DIGITS;
import static io.github.webrtcmasking.internal.support.AsciiSet.LETTERS;

import io.github.webrtcmasking.internal.support.AsciiSet;

/** The characters that parts of an event consist of. */
final class Characters {

  static final AsciiSet HEX = AsciiSet.of(DIGITS + "abcdefABCDEF");

  /** The ice-char of RFC 8839, section 5.1. */
  static final AsciiSet ICE = AsciiSet.of(LETTERS + DIGITS + "+/");

  /** The token-char of RFC 8866, section 9. */
  static final AsciiSet TOKEN = AsciiSet.of(LETTERS + DIGITS + "!#$%&'*+.^_`{|}~-");

  private Characters() {}
}
