package io.github.webrtcmasking.internal.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Watches for one fault, and says when it is time to warn. Thread-safe. */
final class FaultWatch {

  /**
   * Fewer visitors say nothing: with 20, by chance 16 would have to sit behind firewalls of their
   * own.
   */
  static final int LEAST_VISITORS = 20;

  private final Fault fault;
  private final RecentVisitors visitors = new RecentVisitors();
  private Optional<Instant> warnedAt = Optional.empty();
  private long answersShowing;

  FaultWatch(Fault fault) {
    this.fault = fault;
  }

  /** Takes one more answer into account; the tally to warn with, where that is due. */
  synchronized Optional<Tally> note(JudgedAnswer answer, Instant now) {
    Sign sign = fault.sign(answer);
    if (sign == Sign.NONE) {
      return Optional.empty();
    }
    answersShowing += sign == Sign.FOR ? 1 : 0;
    visitors.note(answer.visitor(), sign, now);
    Tally tally = visitors.tally(now);
    // An answer without the fault is no occasion to warn of it: it may have been mended just now.
    if (sign == Sign.AGAINST || !isDue(tally, now)) {
      return Optional.empty();
    }
    warnedAt = Optional.of(now);
    return Optional.of(tally);
  }

  synchronized Tally tally(Instant now) {
    return visitors.tally(now);
  }

  /** How many answers showed the fault since the application was started. */
  synchronized long answersShowing() {
    return answersShowing;
  }

  private boolean isDue(Tally tally, Instant now) {
    return tally.counted() >= LEAST_VISITORS
        && tally.reaches(fault.percent())
        && warnedAt
            .filter(at -> Duration.between(at, now).compareTo(fault.silence()) < 0)
            .isEmpty();
  }
}
