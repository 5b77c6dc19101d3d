package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.FailureKinds;
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
 * Tells an application's listeners and observers of new assessments, on one thread of its own that
 * ends when it has nothing to do. Nothing that they do reaches a request. Thread-safe; whoever made
 * it closes it.
 */
public final class AssessmentNews implements AutoCloseable {

  private static final Logger LOG = System.getLogger(AssessmentNews.class.getName());

  /** Some seconds of a busy shop, with a listener that takes ten milliseconds. */
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

  /** Tells everybody, later; to be called within the visitor's request, which waits for nothing. */
  public void publish(AssessmentEvent event) {
    AssessmentListener cdi = observers(event);
    if (cdi == AssessmentListener.NONE && services.isEmpty() && registered.all().isEmpty()) {
      return;
    }
    try {
      thread.execute(() -> deliver(event, cdi));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // Nobody waits behind so many, nor where the system has no thread to give.
      drop();
    }
  }

  /** Asked for where the server knows which application it is in. */
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
      // Errors too: an application's own ones must not cost the others their event.
      failures.increment();
      logOnce(listener.getClass().getName() + " failed with " + e.getClass().getName());
    }
  }

  /** By class only, because the application's message may quote an address. */
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
          "Assessment listeners are slower than visitors come: events are dropped, and counted");
    }
  }

  /** How many events nobody was told of. */
  public long dropped() {
    return dropped.sum();
  }

  /** How often a listener failed. */
  public long failures() {
    return failures.sum();
  }

  /** Lets what waits be told for a short while, and then ends the thread. */
  @Override
  public void close() {
    thread.shutdown();
    if (!DaemonThreads.awaitEnd(thread, PATIENCE)) {
      thread.shutdownNow().forEach(event -> dropped.increment());
      DaemonThreads.awaitEnd(thread, PATIENCE);
    }
  }
}
