package io.github.webrtcmasking.internal.support;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Hears how an asynchronous request ends, and tells whoever is to know. The only listener of its
 * kind, and with a constructor without arguments, because WildFly takes every one in a jar for a
 * component that it may have to make, and warns of those that it cannot.
 */
public final class AsyncEnd implements AsyncListener {

  /** How it ended. */
  public enum Ending {
    /** In good order, or somebody ended it. */
    COMPLETED,
    /** By an error; it completes after that. */
    FAILED,
    /** It took too long, and somebody may still answer. */
    TIMED_OUT
  }

  /** Who is to know. */
  @FunctionalInterface
  public interface Watcher {

    /** Told of each step towards the end. */
    void ended(Ending ending);
  }

  private final Watcher watcher;

  /** A listener that tells nobody. */
  public AsyncEnd() {
    this(ending -> {});
  }

  /** A listener that tells the watcher, also of what is started again from within. */
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
