package io.github.webrtcmasking.internal.vantage.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Keys from one secret: HKDF with SHA-256 (RFC 5869). Internal: not part of the API. */
public final class Hkdf {

  /** How many bytes one key has: one block, so that expansion is a single hash. */
  public static final int KEY_LENGTH = 32;

  private static final byte[] FIRST_BLOCK = {1};

  private final Hmac pseudoRandomKey;

  private Hkdf(Hmac pseudoRandomKey) {
    this.pseudoRandomKey = pseudoRandomKey;
  }

  /** RFC 5869, section 2.2. */
  public static Hkdf extract(byte[] salt, byte[] secret) {
    return new Hkdf(Hmac.sha256(Hmac.sha256(salt).of(secret)));
  }

  /** RFC 5869, section 2.3, for one block of output. */
  public byte[] expand(String label) {
    return expand(label.getBytes(US_ASCII));
  }

  byte[] expand(byte[] info) {
    return pseudoRandomKey.of(info, FIRST_BLOCK);
  }
}
