package io.github.webrtcmasking.internal.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Spans of time that end even if the clock is set back, or if the nodes that share a session
 * disagree about the time: a span that begins in the future is over.
 */
final class TimeSpans {

  /** How far apart the clocks of well-kept nodes may be. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private TimeSpans() {}

  /** Whether the given time is within the span. */
  static boolean isWithin(Instant begin, Duration length, Instant now) {
    return !isFuture(begin, now) && now.isBefore(begin.plus(length));
  }

  /** Whether the moment is further ahead than clocks may differ. */
  static boolean isFuture(Instant moment, Instant now) {
    return now.isBefore(moment.minus(SKEW));
  }
}
