package io.github.webrtcmasking.internal.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Spans of time that end whatever the clock does: it may be set back, and the nodes that share a
 * session may disagree. A span that begins in the future is over.
 */
final class TimeSpans {

  /** As far as the clocks of nodes are apart that somebody keeps right. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private TimeSpans() {}

  /** Whether now is within the span. */
  static boolean isWithin(Instant begin, Duration length, Instant now) {
    return !isFuture(begin, now) && now.isBefore(begin.plus(length));
  }

  /** Whether the moment is further ahead than clocks differ. */
  static boolean isFuture(Instant moment, Instant now) {
    return now.isBefore(moment.minus(SKEW));
  }
}
