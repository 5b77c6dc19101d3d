package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import io.github.webrtcmasking.internal.vantage.protocol.Nonces;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.internal.vantage.sharing.PeerVantages;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Nonces that no node remembers: 32 bits of time and 64 bits of a keyed hash over time and client,
 * as 16 characters of base64. Every node with the secret accepts them. Nonces under the previous
 * secret stay good, and so do those of an application of this JVM that answered on the same port
 * before. They begin with the time, so none begins with the security feature prefix of RFC 8489,
 * section 9.2, before one second of the year 2055.
 *
 * <p>Their time is never set and the same for all applications of a JVM, so a jumping clock makes
 * no nonce stale. Another process may have started with another clock: if it takes over and its
 * time is far off, clients that already have a nonce get no proof.
 */
final class StatelessNonces implements Nonces {

  /**
   * A stale nonce (438) ends a browser's Allocate, so a nonce lasts longer than an Allocate can.
   */
  static final long VALID_SECONDS = 600;

  /** How far another node's clock may be ahead. */
  static final long AHEAD_SECONDS = 30;

  private static final int LENGTH = 16;
  private static final int MAC_LENGTH = 8;

  private final KeyRing keys;
  private final PeerVantages peers;

  StatelessNonces(KeyRing keys) {
    this(keys, PeerVantages.NONE);
  }

  /** Also accepts nonces of peers that answered on this port before. */
  StatelessNonces(KeyRing keys, PeerVantages peers) {
    this.keys = keys;
    this.peers = peers;
  }

  @Override
  public String issue(TransportAddress source, Instant now) {
    return nonce(keys.current().nonce(), (int) now.getEpochSecond(), source);
  }

  @Override
  public boolean isValid(String nonce, TransportAddress source, Instant now) {
    if (nonce.length() != LENGTH) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
    int issued = ByteBuffer.wrap(bytes).getInt();
    // In 32-bit arithmetic, so that the overflow in 2106 does no harm.
    int age = (int) now.getEpochSecond() - issued;
    return age >= -AHEAD_SECONDS && age <= VALID_SECONDS && isOurs(bytes, issued, source);
  }

  private boolean isOurs(byte[] nonce, int issued, TransportAddress source) {
    return keys.all().stream()
            .anyMatch(each -> MessageDigest.isEqual(nonce, bytes(each.nonce(), issued, source)))
        || peers.nonceKeys().stream()
            .map(Hmac::sha256)
            .anyMatch(each -> MessageDigest.isEqual(nonce, bytes(each, issued, source)));
  }

  private static String nonce(Hmac key, int issued, TransportAddress source) {
    return Base64.getUrlEncoder().encodeToString(bytes(key, issued, source));
  }

  private static byte[] bytes(Hmac key, int issued, TransportAddress source) {
    byte[] time = ByteBuffer.allocate(Integer.BYTES).putInt(issued).array();
    byte[] port = ByteBuffer.allocate(Short.BYTES).putShort((short) source.port()).array();
    byte[] mac = key.of(time, port, source.address().toBytes());
    return ByteBuffer.allocate(Integer.BYTES + MAC_LENGTH)
        .put(time)
        .put(Arrays.copyOf(mac, MAC_LENGTH))
        .array();
  }
}
