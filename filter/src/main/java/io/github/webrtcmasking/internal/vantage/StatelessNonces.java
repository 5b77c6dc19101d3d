package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import io.github.webrtcmasking.internal.vantage.protocol.Nonces;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.internal.vantage.sharing.PeerVantages;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Nonces that no node remembers: 32 bits of milliseconds and 64 bits of a keyed hash over those and
 * the client, as 16 characters of base64. So a nonce that comes back shows one round trip of the
 * client's packets. Every node with the secret accepts them. Nonces under the previous secret stay
 * good, and so do those of an application of this JVM that answered on the same port before. None
 * begins with the security feature prefix of RFC 8489, section 9.2.
 *
 * <p>Their time is never set and the same for all applications of a JVM, so a jumping clock makes
 * no nonce stale. Another process may have started with another clock: if it takes over and its
 * time is far off, clients that already have a nonce get no proof.
 */
final class StatelessNonces implements Nonces {

  /**
   * A stale nonce (438) ends a browser's Allocate, so a nonce lasts longer than an Allocate can.
   */
  static final Duration VALID = Duration.ofMinutes(10);

  /** How far another node's clock may be ahead. */
  static final Duration AHEAD = Duration.ofSeconds(30);

  /** The prefix's first 32 bits ("obMatJ"), which no nonce has as its time. */
  private static final int FEATURE_PREFIX = 0xa1b31ab4;

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
    int time = (int) now.toEpochMilli();
    return nonce(keys.current().nonce(), time == FEATURE_PREFIX ? time - 1 : time, source);
  }

  @Override
  public Optional<Duration> age(String nonce, TransportAddress source, Instant now) {
    if (nonce.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    int issued = ByteBuffer.wrap(bytes).getInt();
    // In 32-bit arithmetic, because the milliseconds overflow every 49 days. A nonce that is so old
    // is good for another ten minutes, and only for its client.
    int age = (int) now.toEpochMilli() - issued;
    return age >= -AHEAD.toMillis() && age <= VALID.toMillis() && isOurs(bytes, issued, source)
        ? Optional.of(Duration.ofMillis(age))
        : Optional.empty();
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
