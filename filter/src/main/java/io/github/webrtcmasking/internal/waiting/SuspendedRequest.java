package io.github.webrtcmasking.internal.waiting;

import io.github.webrtcmasking.internal.support.AsyncEnd;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.AsyncContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * One request that waits without a thread. The first of these ends it: the answer, our timer, the
 * container's timer, or the visitor who leaves.
 */
final class SuspendedRequest implements AsyncEnd.Watcher {

  private static final Logger LOG = Loggers.of(SuspendedRequest.class);

  private final AsyncContext async;
  private final Runnable answer;
  private final Departure departure = new Departure(this::release);

  SuspendedRequest(AsyncContext async, Runnable answer) {
    this.async = async;
    this.answer = answer;
  }

  /** The end of its wait. */
  Departure departure() {
    return departure;
  }

  /** The answer is written in a thread of the container, because a connection may be slow. */
  private void release() {
    try {
      async.start(this::complete);
    } catch (RuntimeException e) {
      // The container has no thread to give, or the request is gone.
      complete();
    }
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
    if (departure.claim() && ending == AsyncEnd.Ending.TIMED_OUT) {
      complete();
    }
  }
}
