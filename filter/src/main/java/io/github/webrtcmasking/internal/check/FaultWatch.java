package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import io.github.webrtcmasking.internal.check.RecentVisitors.Shown;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches for one fault, and says when it is time to warn. Time is that of a clock that only goes
 * forward, in nanoseconds. Thread-safe.
 */
final class FaultWatch {

  /**
   * Fewer visitors say nothing: with 20, by chance 16 would have to sit behind firewalls of their
   * own.
   */
  static final int LEAST_VISITORS = 20;

  /** Enough for a share in percent to mean something, and a few dozen kilobytes. */
  static final int MOST_VISITORS = 200;

  /** Less than the smallest share that decides: who has one IPv4 /24 or IPv6 /48 causes nothing. */
  static final int MOST_OF_NARROW = 4;

  /** Fewer than decide: who has many IPv6 /48 of one provider's /32 causes nothing either. */
  static final int MOST_OF_WIDE = 16;

  /** A shop with few visitors is judged by one day of them, not by last month's firewall. */
  static final Duration KEPT = Duration.ofDays(1);

  private final Fault fault;
  private final RecentVisitors<Indication> visitors =
      new RecentVisitors<>(new Limits(MOST_VISITORS, MOST_OF_NARROW, MOST_OF_WIDE, KEPT));
  private OptionalLong warnedAt = OptionalLong.empty();
  private long answersShowing;

  FaultWatch(Fault fault) {
    this.fault = fault;
  }

  /** Takes one more answer into account; the tally to warn with, where that is due. */
  synchronized Optional<VisitorShare> note(JudgedAnswer answer, VisitorHashes visitor, long now) {
    Indication indication = fault.sign(answer);
    if (indication == Indication.NONE) {
      return Optional.empty();
    }
    answersShowing += indication == Indication.FOR ? 1 : 0;
    visitors.note(visitor, indication, now);
    VisitorShare share = tally(now);
    // An answer without the fault is no occasion to warn of it: it may have been mended just now.
    if (indication == Indication.AGAINST || !isDue(share, now)) {
      return Optional.empty();
    }
    warnedAt = OptionalLong.of(now);
    return Optional.of(share);
  }

  synchronized VisitorShare tally(long now) {
    int showing = 0;
    int counted = 0;
    for (Shown<Indication> shown : visitors.all(now)) {
      showing += shown.what() == Indication.FOR ? 1 : 0;
      counted++;
    }
    return new VisitorShare(showing, counted);
  }

  /** How many answers showed the fault since the application was started. */
  synchronized long answersShowing() {
    return answersShowing;
  }

  private boolean isDue(VisitorShare share, long now) {
    return share.counted() >= LEAST_VISITORS
        && share.reaches(fault.percent())
        && (warnedAt.isEmpty()
            || Duration.ofNanos(now - warnedAt.getAsLong()).compareTo(fault.silence()) >= 0);
  }
}
