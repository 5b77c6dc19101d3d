package io.github.webrtcmasking.internal.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Waits a moment for a challenge that another node gave out, while the session store is still
 * bringing it. Few wait at the same time: whoever invents challenges holds no more threads than
 * that, and is refused at once when the places are taken. Thread-safe.
 */
class LateChallenges {

  /** How long copying a session to another node may take. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  /** How many requests may wait at the same time. */
  static final int MOST = 8;

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Semaphore places = new Semaphore(MOST);

  /**
   * What is found now or soon; empty if it does not come, nobody may wait, or the thread must end.
   */
  <T> Optional<T> await(Supplier<Optional<T>> find) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      Optional<T> found = Optional.empty();
      for (Duration waited = Duration.ZERO;
          found.isEmpty() && waited.compareTo(PATIENCE) < 0;
          waited = waited.plus(PAUSE)) {
        pass(PAUSE);
        found = find.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  /** Lets time pass; tests have another time. */
  void pass(Duration pause) throws InterruptedException {
    Thread.sleep(pause.toMillis());
  }
}
