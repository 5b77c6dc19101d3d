package io.github.webrtcmasking.internal.support;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A time that is never set: one reading of the machine's clock, plus the time that has passed
 * since. For times that are compared only within this JVM; use a clock for times that other
 * machines read. Thread-safe.
 */
public final class SteadyTime implements InstantSource {

  private final Instant start;
  private final long startNanos;
  private final Ticker ticker;

  /**
   * A time that starts at the given moment.
   *
   * @param start the time now
   * @param ticker measures the time that passes
   */
  public SteadyTime(Instant start, Ticker ticker) {
    this.start = start;
    this.ticker = ticker;
    this.startNanos = ticker.nanos();
  }

  /**
   * A time that starts when the JVM started. So all applications of the JVM have the same time to a
   * few milliseconds, whenever each of them started and even if the clock was set in between.
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
