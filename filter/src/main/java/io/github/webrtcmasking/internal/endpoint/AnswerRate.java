package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
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
  private static final long INTERVAL_MILLIS = 1000;

  private final AtomicLongArray arrivals = new AtomicLongArray(SLOTS);

  /** Whether one more answer of the session is within its rate; counts it if so. */
  boolean admits(HttpSession session, Instant now) {
    int slot = Math.floorMod(session.getId().hashCode(), SLOTS);
    long millis = now.toEpochMilli();
    while (true) {
      long stored = arrivals.get(slot);
      long arrival = Math.max(stored, millis);
      if (arrival - millis > (BURST - 1) * INTERVAL_MILLIS) {
        return false;
      }
      if (arrivals.compareAndSet(slot, stored, arrival + INTERVAL_MILLIS)) {
        return true;
      }
    }
  }
}
