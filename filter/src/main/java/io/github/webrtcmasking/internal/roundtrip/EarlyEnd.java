package io.github.webrtcmasking.internal.roundtrip;

import java.time.Duration;

/**
 * Row 12d of docs/verdicts.md: whether a TCP connection ends before the browser, because the
 * browser's own round trip is longer than that of the connection.
 */
public final class EarlyEnd {

  /** By how much the browser's own round trip is longer at least. */
  static final Duration LEAST_GAP = Duration.ofMillis(50);

  /** A single late packet, a loss or a busy browser makes one sample long, but hardly each. */
  public static final int LEAST_SAMPLES = 3;

  private EarlyEnd() {}

  /**
   * Whether it ends earlier: by at least 50 ms, and by at least half of what the connection takes.
   *
   * @param own the shortest that was seen of the browser's own round trip
   * @param samples how often that was measured
   * @param tcp what the connection's round trip is at most
   */
  public static boolean shows(Duration own, int samples, Duration tcp) {
    Duration gap = own.minus(tcp);
    return samples >= LEAST_SAMPLES
        && gap.compareTo(LEAST_GAP) >= 0
        && gap.compareTo(tcp.dividedBy(2)) >= 0;
  }
}
