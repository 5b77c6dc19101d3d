package io.github.webrtcmasking.internal.support;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A flag for what happens only once, such as a log line that every visitor could cause.
 * Thread-safe.
 */
public final class Once {

  private final AtomicBoolean taken = new AtomicBoolean();

  /** True for the first caller only. */
  public boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Whether a caller has taken it. */
  public boolean isTaken() {
    return taken.get();
  }
}
