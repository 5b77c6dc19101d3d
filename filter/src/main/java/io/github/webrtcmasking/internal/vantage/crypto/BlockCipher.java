package io.github.webrtcmasking.internal.vantage.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-128 over one block. For one thread. */
public final class BlockCipher {

  public static final int KEY_LENGTH = 16;

  /** A single block needs no mode. */
  private static final String TRANSFORMATION = "AES/ECB/NoPadding";

  /** Made for the first block: a start has none. */
  private @Nullable Cipher made;

  public byte[] encrypt(byte[] key, byte[] block) {
    return crypt(Cipher.ENCRYPT_MODE, key, block);
  }

  public byte[] decrypt(byte[] key, byte[] block) {
    return crypt(Cipher.DECRYPT_MODE, key, block);
  }

  private byte[] crypt(int mode, byte[] key, byte[] block) {
    try {
      Cipher cipher = cipher();
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("16 bytes of key and 16 of text are always right", e);
    }
  }

  private Cipher cipher() {
    Cipher cipher = made;
    if (cipher == null) {
      try {
        cipher = Cipher.getInstance(TRANSFORMATION);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has " + TRANSFORMATION, e);
      }
      made = cipher;
    }
    return cipher;
  }
}
