package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.support.Rate;
import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Limits how often one session may answer: a burst, then one answer a second. The table has a fixed
 * size. A session that finds another one in its slot takes the slot over, so that nobody is ever
 * refused for the answers of another visitor.
 */
final class AnswerRate {

  /** More answers than a visitor's tabs ever send together. */
  static final int BURST = 30;

  static final int SLOTS = 4096;

  /** What is kept of the session that answered last in a slot. */
  private record Kept(long session, long fullAgain) {}

  private static final Rate RATE = new Rate(1, BURST);

  private final AtomicReferenceArray<Kept> slots = new AtomicReferenceArray<>(SLOTS);
  private final Ticker ticker;
  private final long began;
  private final long key = ThreadLocalRandom.current().nextLong() | 1;

  AnswerRate(Ticker ticker) {
    this.ticker = ticker;
    this.began = ticker.nanos();
  }

  /** Whether another answer of the session is within its rate; counts the answer if so. */
  boolean admit(HttpSession session) {
    long name = keyedHash(session.getId());
    int slot = (int) Math.floorMod(name, (long) SLOTS);
    // Counted from our own start, because a session without answers has 0.
    long now = ticker.nanos() - began;
    while (true) {
      Kept before = slots.get(slot);
      long fullAgain = before != null && before.session == name ? before.fullAgain : 0;
      long after = RATE.after(fullAgain, now);
      if (after == Rate.REFUSED) {
        return false;
      }
      if (slots.compareAndSet(slot, before, new Kept(name, after))) {
        return true;
      }
    }
  }

  /** Which sessions share a slot is not to be told from their identifiers. */
  private long keyedHash(String id) {
    long hash = key;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * key;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
