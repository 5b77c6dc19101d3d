package io.github.webrtcmasking.internal.vantage.crypto;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of a keyed hash (RFC 2104). Any number of threads may use it. Internal: not part of the
 * API.
 */
public final class Hmac {

  /** Copied for every key, because finding a provider costs more than a hash. */
  private static final Mac SHA1 = unkeyed("HmacSHA1");

  private static final Mac SHA256 = unkeyed("HmacSHA256");

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

  /** The hash of the head followed by the rest of the buffer, which this reads to its end. */
  public byte[] of(byte[] head, ByteBuffer rest) {
    Mac mac = fresh();
    mac.update(head);
    mac.update(rest);
    return mac.doFinal();
  }

  /** A copy, because a Mac belongs to one thread. The JDK's can be copied for almost nothing. */
  private Mac fresh() {
    return copy(keyed);
  }

  private static Mac keyed(Mac unkeyed, byte[] key) {
    try {
      Mac mac = copy(unkeyed);
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      return mac;
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of an HMAC", e);
    }
  }

  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the security provider's HMAC cannot be copied", e);
    }
  }

  private static Mac unkeyed(String algorithm) {
    try {
      return Mac.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
