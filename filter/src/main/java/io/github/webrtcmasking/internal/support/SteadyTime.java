package io.github.webrtcmasking.internal.support;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A time that is never set: what the machine's clock said once, and what has passed since. For what
 * is compared with itself; what other machines understand is told by a clock. Thread-safe.
 */
public final class SteadyTime implements InstantSource {

  private final Instant start;
  private final long startNanos;
  private final Ticker ticker;

  /**
   * A time that goes on from a moment.
   *
   * @param start what is told now
   * @param ticker tells what passes
   */
  public SteadyTime(Instant start, Ticker ticker) {
    this.start = start;
    this.ticker = ticker;
    this.startNanos = ticker.nanos();
  }

  /**
   * Goes on from the moment when the JVM was started, so that it is the same to a few milliseconds
   * for all applications of the JVM, whenever each of them began and whatever was done to the clock
   * in between.
   */
  public static SteadyTime ofThisJvm() {
    RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
    Instant now = Instant.ofEpochMilli(jvm.getStartTime()).plus(Duration.ofMillis(jvm.getUptime()));
    return new SteadyTime(now, Ticker.SYSTEM);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(ticker.nanos() - startNanos);
  }
}
