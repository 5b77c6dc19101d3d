package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches for one fault, and tells when to warn. Times are nanoseconds of a clock that only goes
 * forward. Thread-safe.
 */
final class FaultWatch {

  /**
   * With fewer, chance decides. With 20, a false warning needs 16 that sit behind firewalls of
   * their own.
   */
  static final int LEAST_VISITORS = 20;

  /** Enough for a meaningful percentage, and only a few dozen kilobytes. */
  static final int MOST_VISITORS = 200;

  /**
   * Less than the smallest share that decides, so that the owner of one IPv4 /24 or IPv6 /48 causes
   * no warning.
   */
  static final int MOST_OF_NARROW = 4;

  /**
   * Too few to decide, so that the owner of many IPv6 /48 in one provider's /32 causes no warning
   * either.
   */
  static final int MOST_OF_WIDE = 16;

  /** One day: a site with few visitors is not judged by last month's firewall. */
  static final Duration KEPT = Duration.ofDays(1);

  private final Fault fault;
  private final RecentVisitors<Indication> visitors =
      new RecentVisitors<>(new Limits(MOST_VISITORS, MOST_OF_NARROW, MOST_OF_WIDE, KEPT));
  private OptionalLong warnedAt = OptionalLong.empty();
  private long answersShowing;

  FaultWatch(Fault fault) {
    this.fault = fault;
  }

  /** Counts one more answer. Returns the share to warn with, if a warning is due. */
  synchronized Optional<VisitorShare> note(JudgedAnswer answer, VisitorHashes visitor, long now) {
    Indication indication = fault.sign(answer);
    if (indication == Indication.NONE) {
      return Optional.empty();
    }
    answersShowing += indication == Indication.FOR ? 1 : 0;
    visitors.note(visitor, indication, now);
    VisitorShare share = tally(now);
    // No warning at an answer without the fault: the fault may be fixed by now.
    if (indication == Indication.AGAINST || !isDue(share, now)) {
      return Optional.empty();
    }
    warnedAt = OptionalLong.of(now);
    return Optional.of(share);
  }

  synchronized VisitorShare tally(long now) {
    return visitors.share(Indication.FOR::equals, now);
  }

  /** How many answers showed the fault since the application was started. */
  synchronized long answersShowing() {
    return answersShowing;
  }

  /** Whether the last visitors show the fault. */
  synchronized boolean isStanding(long now) {
    return isCertain(tally(now));
  }

  private boolean isCertain(VisitorShare share) {
    return share.counted() >= LEAST_VISITORS && share.reaches(fault.percent());
  }

  private boolean isDue(VisitorShare share, long now) {
    return isCertain(share)
        && (warnedAt.isEmpty()
            || Duration.ofNanos(now - warnedAt.getAsLong()).compareTo(fault.silence()) >= 0);
  }
}
