package io.github.webrtcmasking.internal.support;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is done once and never again, such as a line of the log that every visitor could cause.
 * Thread-safe.
 */
public final class Once {

  private final AtomicBoolean taken = new AtomicBoolean();

  /** True for whoever asks first, and for nobody after that. */
  public boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Whether somebody has taken it. */
  public boolean isTaken() {
    return taken.get();
  }
}
