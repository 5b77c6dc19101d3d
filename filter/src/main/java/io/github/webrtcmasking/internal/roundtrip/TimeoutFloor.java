package io.github.webrtcmasking.internal.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The least that Linux adds to a round trip before it sends again (its {@code tcp_rto_min}). */
final class TimeoutFloor {

  /** Since Linux 6.11. */
  private static final Path SETTING = Path.of("/proc/sys/net/ipv4/tcp_rto_min_us");

  private static final Duration USUAL = Duration.ofMillis(200);
  private static final long NANOS_PER_MICRO = 1000;

  private TimeoutFloor() {}

  /** The floor of this system; a route of its own may have another. */
  static Duration read() {
    try {
      long micros = Long.parseLong(Files.readString(SETTING).trim());
      return Duration.ofNanos(micros * NANOS_PER_MICRO);
    } catch (IOException | RuntimeException unknown) {
      return USUAL;
    }
  }
}
