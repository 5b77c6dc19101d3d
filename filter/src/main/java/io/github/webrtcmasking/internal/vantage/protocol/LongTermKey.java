package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key of a long-term credential (RFC 8489, section 9.2.2), made with MD5 as in every browser.
 */
final class LongTermKey {

  /** Copied for every key, because finding a provider costs more than the hash. */
  private static final MessageDigest MD5 = unused();

  private final Hmac hmac;

  private LongTermKey(byte[] key) {
    hmac = Hmac.sha1(key);
  }

  static LongTermKey of(String username, String realm, String password) {
    return new LongTermKey(md5((username + ":" + realm + ":" + password).getBytes(UTF_8)));
  }

  /**
   * The key of a short-term credential (section 9.1.1). We issue none, but RFC 5769's test vectors
   * have some.
   */
  static LongTermKey ofPassword(String password) {
    return new LongTermKey(password.getBytes(UTF_8));
  }

  Hmac hmac() {
    return hmac;
  }

  private static byte[] md5(byte[] text) {
    try {
      return ((MessageDigest) MD5.clone()).digest(text);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the security provider's MD5 cannot be copied", e);
    }
  }

  private static MessageDigest unused() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("STUN long-term credentials need MD5", e);
    }
  }
}
