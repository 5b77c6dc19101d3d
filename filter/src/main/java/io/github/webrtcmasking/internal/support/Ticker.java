package io.github.webrtcmasking.internal.support;

/**
 * Tells how much time passes, and nothing about what time it is: nobody sets it, so it only goes
 * forward. What waits, limits or expires within one process goes by it.
 */
@FunctionalInterface
public interface Ticker {

  /** That of the JVM. */
  Ticker SYSTEM = System::nanoTime;

  /** Nanoseconds since some moment, which may lie ahead: only differences mean anything. */
  long nanos();
}
