package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.PowerOfTen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What threw the vantage out of its work, and how long it stays out: longer each time in a row, so
 * that what does not pass costs little. Said at the first, tenth, hundredth time and so on. Counted
 * by one thread, read by any.
 */
final class LoopCrashes {

  static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(Vantage.class.getName());

  private final AtomicLong count = new AtomicLong();
  private Instant last = Instant.MIN;
  private Duration pause = Duration.ZERO;

  /** How often that was. */
  long count() {
    return count.get();
  }

  /** How long to stay out now. */
  Duration pause() {
    return pause;
  }

  /** Says it last: where memory is short, that may fail too. */
  void note(Throwable crash, Instant now) {
    // After twice the longest pause of good work, it is another matter.
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
