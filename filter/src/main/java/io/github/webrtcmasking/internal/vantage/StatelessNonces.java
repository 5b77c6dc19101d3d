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
 * Nonces that are remembered by nobody: 32 bits of time and 64 bits of a keyed hash over time and
 * client, as 16 characters of base64. Every node with the secret knows them, and those made under
 * the previous secret stay good, and those of an application of this JVM that answered on the same
 * port before. They begin with the time, so they do not begin with the security feature prefix of
 * RFC 8489, section 9.2, before one second of the year 2055.
 *
 * <p>They go by a time that is never set and that all applications of a JVM have in common, so that
 * a clock that jumps makes none stale. Another process began at what its clock said then: where
 * that was far away, those who are between nonce and request while it takes over ask in vain.
 */
final class StatelessNonces implements Nonces {

  /** Stale nonces end a browser's Allocate (438), so they are good for longer than it can take. */
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

  /** Knows also what a peer issued that answered here before. */
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
    // In 32 bits, so that the year 2106 is a second like any other.
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
