package io.github.webrtcmasking.internal.roundtrip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes ladders into the last segment of a URL's path, and reads them back. A keyed hash keeps
 * everybody from changing one. The key is that of this process, because its times mean nothing to
 * another one. Nothing is remembered, so that any number of ladders needs no memory. Thread-safe.
 */
public final class LadderPaths {

  /** How many random bytes make the key. */
  public static final int KEY_LENGTH = 32;

  /** 96 bits: an attempt costs a request, and a hit nothing but one reason in one session. */
  private static final int MAC_LENGTH = 12;

  private static final int LENGTH = 1 + 1 + 4 * Integer.BYTES + 2 * Long.BYTES;
  private static final int UNKNOWN = -1;
  private static final long NANOS_PER_MICRO = 1000;

  private final Hmac key;

  /** Paths under that key. */
  public LadderPaths(byte[] key) {
    this.key = Hmac.sha256(key);
  }

  /** The segment: letters, digits, hyphens and underscores. */
  public String write(Ladder ladder) {
    byte[] plain =
        ByteBuffer.allocate(LENGTH)
            .put((byte) ladder.steps())
            .put((byte) ladder.samples())
            .putInt(micros(Optional.of(ladder.own())))
            .putInt(micros(ladder.udp()))
            .putInt(micros(ladder.tcp()))
            .putInt(ladder.connection())
            .putLong(ladder.owner())
            .putLong(ladder.issued())
            .array();
    return text(ByteBuffer.allocate(LENGTH + MAC_LENGTH).put(plain).put(mac(plain)).array());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The owner of the ladders of a session in a network. */
  public long owner(String session, String network) {
    // The network's name has no zero, so no two pairs of texts look alike.
    return ByteBuffer.wrap(key.of((network + '\0' + session).getBytes(UTF_8))).getLong();
  }

  /** The ladder; empty if this process did not write it. */
  public Optional<Ladder> read(String segment) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(segment);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    // Base64 can be written in several ways, and this process writes it in one.
    if (all.length != LENGTH + MAC_LENGTH || !text(all).equals(segment)) {
      return Optional.empty();
    }
    byte[] plain = Arrays.copyOf(all, LENGTH);
    byte[] mac = Arrays.copyOfRange(all, LENGTH, all.length);
    return MessageDigest.isEqual(mac, mac(plain))
        ? Optional.of(ladder(ByteBuffer.wrap(plain)))
        : Optional.empty();
  }

  private static Ladder ladder(ByteBuffer plain) {
    return new Ladder(
        plain.get(),
        plain.get(),
        duration(plain.getInt()).orElse(Duration.ZERO),
        duration(plain.getInt()),
        duration(plain.getInt()),
        plain.getInt(),
        plain.getLong(),
        plain.getLong());
  }

  private byte[] mac(byte[] plain) {
    return Arrays.copyOf(key.of(plain), MAC_LENGTH);
  }

  private static int micros(Optional<Duration> time) {
    return time.map(known -> (int) Math.min(known.toNanos() / NANOS_PER_MICRO, Integer.MAX_VALUE))
        .orElse(UNKNOWN);
  }

  private static Optional<Duration> duration(int micros) {
    return micros < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(micros * NANOS_PER_MICRO));
  }
}
