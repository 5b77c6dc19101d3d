package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Tells an application's listeners and observers about new assessments. It has one thread of its
 * own, which ends when there is nothing to do, so no listener can delay or break a request.
 * Thread-safe; whoever made it closes it.
 */
public final class AssessmentNews implements AutoCloseable {

  private static final Logger LOG = Loggers.of(AssessmentNews.class);

  /** At ten milliseconds an event, a listener needs about five seconds for these. */
  static final int MOST_WAITING = 512;

  private static final int ONE_THREAD = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ListenerList registered;
  private final List<AssessmentListener> services;
  private final ThreadPoolExecutor thread;
  private final LongAdder dropped = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final Once dropTold = new Once();
  private final FailureKinds kinds = new FailureKinds();
  private volatile @Nullable AssessmentListener observers;

  /** News for the given listeners and those that the application's class loader finds. */
  public AssessmentNews(ListenerList registered, ClassLoader application) {
    this.registered = registered;
    this.services = ServiceListeners.of(application);
    this.thread =
        DaemonThreads.pool("webrtc-masking-listeners", ONE_THREAD, MOST_WAITING, application);
  }

  /**
   * Queues the event for all listeners and returns at once. Call it within the visitor's request.
   */
  public void publish(AssessmentEvent event) {
    AssessmentListener cdi = observers(event);
    if (cdi == AssessmentListener.NONE && services.isEmpty() && registered.all().isEmpty()) {
      return;
    }
    try {
      thread.execute(() -> deliver(event, cdi));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // The queue is full, or the system has no thread to give.
      drop();
    }
  }

  /** Looked up within a request, where the server knows the current application. */
  private AssessmentListener observers(AssessmentEvent sample) {
    AssessmentListener found = observers;
    if (found == null) {
      found = CdiObservers.find(sample);
      observers = found;
    }
    return found;
  }

  private void deliver(AssessmentEvent event, AssessmentListener cdi) {
    services.forEach(listener -> guard(listener, event));
    registered.all().forEach(listener -> guard(listener, event));
    guard(cdi, event);
  }

  private void guard(AssessmentListener listener, AssessmentEvent event) {
    try {
      listener.assessed(event);
    } catch (Exception | Error e) {
      // Errors too: a listener that fails must not keep the event from the others.
      failures.increment();
      logOnce(listener.getClass().getName() + " failed with " + e.getClass().getName());
    }
  }

  /** Logs the class only, because the application's message may quote an address. */
  private void logOnce(String failure) {
    if (kinds.count(failure) == 1) {
      LOG.log(
          Level.WARNING,
          "The assessment listener {0}; further failures of this kind are counted only",
          failure);
    }
  }

  private void drop() {
    dropped.increment();
    if (!thread.isShutdown() && dropTold.take()) {
      LOG.log(
          Level.WARNING,
          "Assessment listeners are slower than visitors come; events are dropped and counted");
    }
  }

  /** How many events were dropped. */
  public long dropped() {
    return dropped.sum();
  }

  /** How often a listener failed. */
  public long failures() {
    return failures.sum();
  }

  /** Gives waiting events a short time to be delivered, then ends the thread. */
  @Override
  public void close() {
    thread.shutdown();
    if (!DaemonThreads.awaitEnd(thread, PATIENCE)) {
      thread.shutdownNow().forEach(event -> dropped.increment());
      DaemonThreads.awaitEnd(thread, PATIENCE);
    }
  }
}
