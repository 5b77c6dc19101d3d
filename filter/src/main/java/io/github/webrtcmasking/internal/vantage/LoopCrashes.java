package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.PowerOfTen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the errors that stop the vantage's work, and tells how long it pauses then. Each error in
 * a row doubles the pause, so that a lasting one costs little. Logs the first, tenth, hundredth
 * error and so on. One thread counts, any thread reads.
 */
final class LoopCrashes {

  static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = Loggers.of(Vantage.class);

  private final AtomicLong count = new AtomicLong();
  private Instant last = Instant.MIN;
  private Duration pause = Duration.ZERO;

  /** The number of errors so far. */
  long count() {
    return count.get();
  }

  /** How long to pause after the last error. */
  Duration pause() {
    return pause;
  }

  /** Logs at the end, because logging may fail too when memory is short. */
  void note(Throwable crash, Instant now) {
    // An error after twice the longest pause without one starts a new row.
    boolean inARow = last.isAfter(now.minus(LONGEST_PAUSE.multipliedBy(2)));
    pause = inARow ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
    last = now;
    long times = count.incrementAndGet();
    if (PowerOfTen.is(times)) {
      // By class only: a message may hold an address.
      LOG.log(
          Level.ERROR,
          "The vantage failed with {0}; it opens its sockets again in {1} ms. Times so far: {2}",
          crash.getClass().getName(),
          pause.toMillis(),
          times);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
