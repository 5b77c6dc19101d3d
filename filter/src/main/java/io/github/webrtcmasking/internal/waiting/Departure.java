package io.github.webrtcmasking.internal.waiting;

import io.github.webrtcmasking.internal.support.Once;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;

/** The end of one wait, which comes once: by the answer, a timer, or whoever waits and leaves. */
final class Departure {

  private final Runnable release;
  private final Once over = new Once();
  private final List<Future<?>> timers = new CopyOnWriteArrayList<>();
  private volatile Runnable cleanup = () -> {};

  /** An end at which the given work is done. */
  Departure(Runnable release) {
    this.release = release;
  }

  /** Sets what to do once at any end. Call it before anything can end the wait. */
  void whenOver(Runnable work) {
    cleanup = work;
  }

  /** Ends the wait, unless it has ended. */
  void end() {
    if (claim()) {
      release.run();
    }
  }

  /** Adds a timer of this wait. It is cancelled when the wait ends. */
  void timedBy(Future<?> timer) {
    timers.add(timer);
    if (over.isTaken()) {
      timer.cancel(false);
    }
  }

  /** Whether the caller is the one who ends the wait, and has to do what comes then. */
  boolean claim() {
    boolean first = over.take();
    if (first) {
      cleanup.run();
      timers.forEach(timer -> timer.cancel(false));
    }
    return first;
  }
}
