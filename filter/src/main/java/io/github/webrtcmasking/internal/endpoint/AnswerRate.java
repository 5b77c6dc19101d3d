package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Limits how often one session may answer: a burst, then one a second (the generic cell rate
 * algorithm, ITU-T I.371). A fixed table of arrival times; sessions that share a slot share its
 * limit.
 */
final class AnswerRate {

  /** More answers than a visitor's tabs ever send together. */
  static final int BURST = 30;

  private static final int SLOTS = 4096;
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

  private final AtomicLongArray arrivals = new AtomicLongArray(SLOTS);
  private final Ticker ticker;
  private final long began;

  AnswerRate(Ticker ticker) {
    this.ticker = ticker;
    this.began = ticker.nanos();
  }

  /** Whether one more answer of the session is within its rate; counts it if so. */
  boolean admits(HttpSession session) {
    int slot = Math.floorMod(session.getId().hashCode(), SLOTS);
    // From our own beginning, because a slot that was never used says 0.
    long now = ticker.nanos() - began;
    while (true) {
      long stored = arrivals.get(slot);
      long arrival = Math.max(stored, now);
      if (arrival - now > (BURST - 1) * INTERVAL_NANOS) {
        return false;
      }
      if (arrivals.compareAndSet(slot, stored, arrival + INTERVAL_NANOS)) {
        return true;
      }
    }
  }
}
