package io.github.webrtcmasking.testing.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds requests as a client would, with code of its own: nothing of what is tested. */
public final class Requests {

  public static final int BINDING = 0x0001;
  public static final int ALLOCATE = 0x0003;
  public static final int REFRESH = 0x0004;
  public static final int CREATE_PERMISSION = 0x0008;
  public static final int CHANNEL_BIND = 0x0009;

  private static final HexFormat HEX = HexFormat.of();

  private final int type;
  private final byte[] transaction = HEX.parseHex("00112233445566778899aabb");
  private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

  private Requests(int type) {
    this.type = type;
  }

  public static Requests of(int type) {
    return new Requests(type);
  }

  public static Requests allocateUdp() {
    return of(ALLOCATE).with(0x0019, "11000000");
  }

  /** In place of the transaction that all requests have here; before its integrity. */
  public Requests withRandomTransaction() {
    new SecureRandom().nextBytes(transaction);
    return this;
  }

  public Requests with(int attributeType, String hexValue) {
    return with(attributeType, HEX.parseHex(hexValue));
  }

  public Requests with(int attributeType, byte[] value) {
    attributes.writeBytes(
        ByteBuffer.allocate(4)
            .putShort((short) attributeType)
            .putShort((short) value.length)
            .array());
    attributes.writeBytes(value);
    attributes.writeBytes(new byte[-value.length & 3]);
    return this;
  }

  /** Appends bytes that may or may not be attributes. */
  public Requests withRaw(byte[] bytes) {
    attributes.writeBytes(bytes);
    return this;
  }

  public Requests withCredentials(String username, String realm, String nonce) {
    return with(0x0006, username.getBytes(UTF_8))
        .with(0x0014, realm.getBytes(UTF_8))
        .with(0x0015, nonce.getBytes(UTF_8));
  }

  public Requests withIntegrity(String username, String realm, String password) {
    try {
      byte[] key =
          MessageDigest.getInstance("MD5")
              .digest((username + ":" + realm + ":" + password).getBytes(UTF_8));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return with(0x0008, mac.doFinal(bytes(24)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Requests withFingerprint() {
    CRC32 crc = new CRC32();
    crc.update(bytes(8));
    return with(0x8028, ByteBuffer.allocate(4).putInt((int) crc.getValue() ^ 0x5354554e).array());
  }

  public byte[] bytes() {
    return bytes(0);
  }

  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes());
  }

  private byte[] bytes(int lengthToCome) {
    return ByteBuffer.allocate(20 + attributes.size())
        .putShort((short) type)
        .putShort((short) (attributes.size() + lengthToCome))
        .putInt(0x2112a442)
        .put(transaction)
        .put(attributes.toByteArray())
        .array();
  }
}
