package io.github.webrtcmasking.internal.vantage;

import java.time.Duration;
import java.time.Instant;

/**
 * How often the vantage looks at its addresses.
 *
 * @param rescan when all is well: addresses come and go
 * @param retry when an address could not be opened
 */
record RescanSchedule(Duration rescan, Duration retry) {

  static final RescanSchedule DEFAULT =
      new RescanSchedule(Duration.ofSeconds(30), Duration.ofSeconds(5));

  /** How long from now until the next look; zero when it is due. */
  Duration untilNext(Listening listening, Instant last, Instant now) {
    Duration period = listening.refused().isEmpty() ? rescan : retry;
    Duration since = Duration.between(last, now);
    boolean due = since.isNegative() || since.compareTo(period) >= 0;
    return due ? Duration.ZERO : period.minus(since);
  }
}
