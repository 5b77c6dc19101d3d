package io.github.webrtcmasking.internal.support;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Listens for the end of an asynchronous request, and tells a watcher. It is our only {@link
 * AsyncListener}, and has a constructor without arguments: WildFly takes each such class in a jar
 * for a component, and warns of those that it cannot create.
 */
public final class AsyncEnd implements AsyncListener {

  /** How it ended. */
  public enum Ending {
    /** It completed. */
    COMPLETED,
    /** An error ended it; {@link #COMPLETED} follows. */
    FAILED,
    /** It took too long; it may still be answered. */
    TIMED_OUT
  }

  /** Gets the steps towards the end. */
  @FunctionalInterface
  public interface Watcher {

    /** Called for each step. */
    void ended(Ending ending);
  }

  private final Watcher watcher;

  /** A listener that tells nobody. */
  public AsyncEnd() {
    this(ending -> {});
  }

  /**
   * A listener that tells the watcher, and stays for further asynchronous cycles of the request.
   */
  public AsyncEnd(Watcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    watcher.ended(Ending.COMPLETED);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    watcher.ended(Ending.TIMED_OUT);
  }

  @Override
  public void onError(AsyncEvent event) {
    watcher.ended(Ending.FAILED);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
