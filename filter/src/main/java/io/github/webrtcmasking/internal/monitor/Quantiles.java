package io.github.webrtcmasking.internal.monitor;

/** Quantiles of a {@link Histogram}, as a bean that JMX converts to open data. Immutable. */
public final class Quantiles {

  private final long count;
  private final long[] values;
  private final long max;

  /** The values are the 50th, 90th and 99th percentiles. */
  Quantiles(long count, long[] values, long max) {
    this.count = count;
    this.values = values.clone();
    this.max = max;
  }

  /** How many values there were. */
  public long getCount() {
    return count;
  }

  /**
   * The value that half of them did not exceed. This and the others are 0 if there are no values.
   */
  public long getP50() {
    return values[0];
  }

  /** The value that nine of ten did not exceed. */
  public long getP90() {
    return values[1];
  }

  /** The value that ninety-nine of a hundred did not exceed. */
  public long getP99() {
    return values[2];
  }

  /** The largest value, exactly. */
  public long getMax() {
    return max;
  }
}
