package io.github.webrtcmasking.internal.vantage.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of a keyed hash (RFC 2104). Any number of threads may use it. Internal: not part of the
 * API.
 */
public final class Hmac {

  private static final String SHA1 = "HmacSHA1";
  private static final String SHA256 = "HmacSHA256";

  private final Mac keyed;

  private Hmac(Mac keyed) {
    this.keyed = keyed;
  }

  /** HMAC-SHA1, which STUN's MESSAGE-INTEGRITY prescribes. */
  public static Hmac sha1(byte[] key) {
    return new Hmac(keyed(SHA1, key));
  }

  /** HMAC-SHA256. */
  public static Hmac sha256(byte[] key) {
    return new Hmac(keyed(SHA256, key));
  }

  /** The hash of all parts, one after the other. */
  public byte[] of(byte[]... parts) {
    Mac mac = fresh();
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  /** The hash of the head and then of what remains in the buffer, which is used up. */
  public byte[] of(byte[] head, ByteBuffer rest) {
    Mac mac = fresh();
    mac.update(head);
    mac.update(rest);
    return mac.doFinal();
  }

  /** A copy, because a Mac belongs to one thread. The JDK's can be copied for almost nothing. */
  private Mac fresh() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the security provider's HMAC cannot be copied", e);
    }
  }

  private static Mac keyed(String algorithm, byte[] key) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw unavailable(algorithm, e);
    }
  }

  private static IllegalStateException unavailable(String algorithm, GeneralSecurityException e) {
    return new IllegalStateException("every JDK has " + algorithm, e);
  }
}
