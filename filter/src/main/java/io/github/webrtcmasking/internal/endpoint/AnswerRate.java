package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.support.Rate;
import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Limits how often one session may answer: a burst, then one answer a second. The table has a fixed
 * size; sessions that share a slot share its limit.
 */
final class AnswerRate {

  /** More answers than a visitor's tabs ever send together. */
  static final int BURST = 30;

  private static final int SLOTS = 4096;
  private static final Rate RATE = new Rate(1, BURST);

  private final AtomicLongArray kept = new AtomicLongArray(SLOTS);
  private final Ticker ticker;
  private final long began;

  AnswerRate(Ticker ticker) {
    this.ticker = ticker;
    this.began = ticker.nanos();
  }

  /** Whether another answer of the session is within its rate; counts the answer if so. */
  boolean admit(HttpSession session) {
    int slot = Math.floorMod(session.getId().hashCode(), SLOTS);
    // Counted from our own start, because an unused slot contains 0.
    long now = ticker.nanos() - began;
    while (true) {
      long before = kept.get(slot);
      long after = RATE.after(before, now);
      if (after == Rate.REFUSED) {
        return false;
      }
      if (kept.compareAndSet(slot, before, after)) {
        return true;
      }
    }
  }
}
