package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.support.AsciiSet;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret that all nodes share, as text and as bytes. Internal: not part of the API. */
public final class VantageSecret {

  /** The fewest bytes that a secret may have. */
  public static final int MIN_LENGTH = 32;

  private static final int MAX_TEXT = 1024;

  /** 32 random bytes hold fewer distinct values than this once in 10^15 draws. */
  private static final int MIN_DISTINCT = 14;

  private static final AsciiSet HEX = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF");
  private static final String ALLOWED =
      "the secret must be at least " + MIN_LENGTH + " random bytes, in base64 or in hex";

  private VantageSecret() {}

  /**
   * The bytes of a configured secret: hex, or base64 in the standard or the URL alphabet, padded or
   * not. Text of hex digits alone is hex.
   *
   * @throws IllegalArgumentException if it is none; the message says what is allowed, not the text
   */
  public static byte[] parse(String text) {
    byte[] secret = decode(text.strip());
    if (secret.length < MIN_LENGTH) {
      throw new IllegalArgumentException(ALLOWED + "; this one has " + secret.length);
    }
    if (new String(secret, ISO_8859_1).chars().distinct().count() < MIN_DISTINCT) {
      throw new IllegalArgumentException(ALLOWED + "; this one repeats itself");
    }
    return secret;
  }

  /** A new secret. */
  public static byte[] random(SecureRandom random) {
    byte[] secret = new byte[MIN_LENGTH];
    random.nextBytes(secret);
    return secret;
  }

  private static byte[] decode(String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(ALLOWED + "; this text is too long");
    }
    try {
      return HEX.fill(text, MAX_TEXT)
          ? HexFormat.of().parseHex(text)
          : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException quotesTheSecret) {
      throw new IllegalArgumentException(ALLOWED);
    }
  }
}
