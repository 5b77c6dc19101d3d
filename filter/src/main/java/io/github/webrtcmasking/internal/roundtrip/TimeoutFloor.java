package io.github.webrtcmasking.internal.roundtrip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The least that Linux adds to a round trip before it sends again (its {@code tcp_rto_min}). */
final class TimeoutFloor {

  /** Since Linux 6.11. */
  private static final Path SETTING = Path.of("/proc/sys/net/ipv4/tcp_rto_min_us");

  private static final Duration USUAL = Duration.ofMillis(200);
  private static final long NANOS_PER_MICRO = 1000;
  private static final int LONGEST = 32;

  private TimeoutFloor() {}

  /** The floor of this system; a route of its own may have another. */
  static Duration read() {
    return read(SETTING);
  }

  /** In one read, because the kernel gives a setting to the first one only. */
  static Duration read(Path setting) {
    byte[] digits = new byte[LONGEST];
    try (InputStream file = Files.newInputStream(setting)) {
      int length = Math.max(0, file.read(digits));
      long micros = Long.parseLong(new String(digits, 0, length, US_ASCII).trim());
      return micros > 0 ? Duration.ofNanos(micros * NANOS_PER_MICRO) : USUAL;
    } catch (IOException | RuntimeException unknown) {
      return USUAL;
    }
  }
}
