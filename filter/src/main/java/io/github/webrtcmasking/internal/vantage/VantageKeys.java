package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.crypto.Hkdf;
import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.function.Function;

/**
 * The keys of one secret. Immutable, for any number of threads. Prints no key. Internal: not part
 * of the API.
 */
public final class VantageKeys {

  private static final byte[] SALT = "webrtc-masking vantage 1".getBytes(US_ASCII);

  private final int keyId;
  private final Hmac turn;
  private final Hmac seal;
  private final byte[] nonceKey;
  private final Hmac nonce;
  private final Hmac network;

  private VantageKeys(Function<String, byte[]> keys) {
    keyId = ByteBuffer.wrap(keys.apply("key-id")).getInt();
    turn = Hmac.sha256(keys.apply("turn"));
    seal = Hmac.sha256(keys.apply("seal"));
    nonceKey = keys.apply("nonce");
    nonce = Hmac.sha256(nonceKey);
    network = Hmac.sha256(keys.apply("network"));
  }

  /** Keys that nobody else has, of a secret that nobody has to know. */
  public static VantageKeys random(SecureRandom random) {
    return new VantageKeys(
        label -> {
          byte[] key = new byte[Hkdf.KEY_LENGTH];
          random.nextBytes(key);
          return key;
        });
  }

  /**
   * Derives all keys.
   *
   * @throws IllegalArgumentException if the secret is shorter than {@value
   *     VantageSecret#MIN_LENGTH} bytes
   */
  public static VantageKeys derive(byte[] secret) {
    if (secret.length < VantageSecret.MIN_LENGTH) {
      throw new IllegalArgumentException(
          "a secret has at least " + VantageSecret.MIN_LENGTH + " bytes: " + secret.length);
    }
    return new VantageKeys(Hkdf.extract(SALT, secret)::expand);
  }

  /**
   * Uses everything that the keys and the vantage need of the platform once, so that a JVM that
   * lacks something says so before a visitor depends on it.
   *
   * @throws IllegalStateException if one is missing
   */
  public static void requireAlgorithms() {
    byte[] block = new byte[BlockCipher.KEY_LENGTH];
    Hmac.sha1(block).of(block);
    Hmac.sha256(block).of(block);
    new BlockCipher().encrypt(block, block);
  }

  /** Identifies the secret without revealing it. */
  public int keyId() {
    return keyId;
  }

  /** The keyed hash under which the session remembers a network. */
  public byte[] networkHash(byte[] data) {
    return network.of(data);
  }

  Hmac turn() {
    return turn;
  }

  Hmac seal() {
    return seal;
  }

  Hmac nonce() {
    return nonce;
  }

  /** For the application that answers on the same port next. */
  byte[] nonceKey() {
    return nonceKey.clone();
  }

  @Override
  public String toString() {
    return "VantageKeys[redacted]";
  }
}
