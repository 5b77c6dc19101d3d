package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.AsyncEnd;
import io.github.webrtcmasking.internal.support.Once;
import jakarta.servlet.AsyncContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One request that waits without a thread. The first of these ends it: the answer, our timer, the
 * container's timer, or the visitor who leaves.
 */
final class SuspendedRequest implements AsyncEnd.Watcher {

  private static final Logger LOG = System.getLogger(SuspendedRequest.class.getName());

  private final AsyncContext async;
  private final Runnable answer;
  private final Once over = new Once();
  private volatile Runnable cleanup = () -> {};
  private volatile @Nullable Future<?> timer;

  SuspendedRequest(AsyncContext async, Runnable answer) {
    this.async = async;
    this.answer = answer;
  }

  /** Sets what to do once at the end. Call it before anything can end the wait. */
  void whenOver(Runnable work) {
    cleanup = work;
  }

  /**
   * Ends the wait. The answer is written in a thread of the container, because a connection may be
   * slow.
   */
  void end() {
    if (claimEnd()) {
      try {
        async.start(this::complete);
      } catch (RuntimeException e) {
        // The container has no thread to give, or the request is gone.
        complete();
      }
    }
  }

  /** Sets the timer that ends the wait at the latest. It is cancelled when the wait ends. */
  void endsBy(Future<?> alarm) {
    timer = alarm;
    if (over.isTaken()) {
      alarm.cancel(false);
    }
  }

  private boolean claimEnd() {
    boolean first = over.take();
    if (first) {
      cleanup.run();
      Future<?> alarm = timer;
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
    return first;
  }

  private void complete() {
    try {
      answer.run();
      async.complete();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, () -> "A waiting request is gone: " + e.getClass().getName());
    }
  }

  @Override
  public void ended(AsyncEnd.Ending ending) {
    if (claimEnd() && ending == AsyncEnd.Ending.TIMED_OUT) {
      complete();
    }
  }
}
