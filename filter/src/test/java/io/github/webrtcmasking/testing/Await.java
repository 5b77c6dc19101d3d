package io.github.webrtcmasking.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that is bound to happen, for a bounded time. */
public final class Await {

  private static final Duration STEP = Duration.ofMillis(10);

  private Await() {}

  /** Whether the condition came true in time. */
  public static boolean until(Duration most, BooleanSupplier condition) {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return true;
  }

  /** The messages of an exception and all of its causes. */
  public static String chain(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(each).append('\n');
      for (Throwable suppressed : each.getSuppressed()) {
        text.append(suppressed).append('\n');
      }
    }
    return text.toString();
  }
}
