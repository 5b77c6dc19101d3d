package io.github.webrtcmasking.internal.vantage;

import java.time.Duration;
import java.time.Instant;

/**
 * How often the vantage looks at its addresses.
 *
 * @param rescan the period while all addresses are open, because addresses come and go
 * @param retry the period while an address could not be opened
 */
record RescanSchedule(Duration rescan, Duration retry) {

  static final RescanSchedule DEFAULT =
      new RescanSchedule(Duration.ofSeconds(30), Duration.ofSeconds(5));

  /** The time until the next look; zero if it is due. */
  Duration untilNext(Listening listening, Instant last, Instant now) {
    Duration period = listening.refused().isEmpty() ? rescan : retry;
    Duration since = Duration.between(last, now);
    boolean due = since.isNegative() || since.compareTo(period) >= 0;
    return due ? Duration.ZERO : period.minus(since);
  }
}
