package io.github.webrtcmasking.internal.vantage.crypto;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One key of a keyed hash (RFC 2104). Any number of threads may use it. Internal: not part of the
 * API.
 */
public final class Hmac {

  private final Hash hash;
  private final byte[] key;

  /** Made for the first hash: a start that needs none loads none of the platform's cryptography. */
  private volatile @Nullable Mac keyed;

  private Hmac(Hash hash, byte[] key) {
    this.hash = hash;
    this.key = key;
  }

  /** HMAC-SHA1, which STUN's MESSAGE-INTEGRITY prescribes. The key stays the caller's to change. */
  public static Hmac sha1(byte[] key) {
    return new Hmac(Hash.SHA1, key.clone());
  }

  /** HMAC-SHA256. The key stays the caller's to change. */
  public static Hmac sha256(byte[] key) {
    return new Hmac(Hash.SHA256, key.clone());
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
    Mac made = keyed;
    if (made == null) {
      made = keyed(hash.unkeyed(), key);
      keyed = made;
    }
    return copy(made);
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

  /** A hash with its Mac, which is copied for every key: finding a provider costs more. */
  private static final class Hash {

    static final Hash SHA1 = new Hash("HmacSHA1");
    static final Hash SHA256 = new Hash("HmacSHA256");

    private final String algorithm;
    private volatile @Nullable Mac found;

    Hash(String algorithm) {
      this.algorithm = algorithm;
    }

    Mac unkeyed() {
      Mac mac = found;
      if (mac == null) {
        try {
          mac = Mac.getInstance(algorithm);
          mac.getProvider(); // chosen now: the first of several threads that copy it would choose
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException("every JDK has " + algorithm, e);
        }
        found = mac;
      }
      return mac;
    }
  }
}
