package io.github.webrtcmasking.internal.support;

/**
 * Measures how much time passes, and does not know the time of day. Nobody can set it, so it only
 * goes forward. Use it for waits, limits and expiry within one process.
 */
@FunctionalInterface
public interface Ticker {

  /** The ticker of the JVM. */
  Ticker SYSTEM = System::nanoTime;

  /**
   * Nanoseconds from an arbitrary moment, perhaps in the future: only differences mean anything.
   */
  long nanos();
}
