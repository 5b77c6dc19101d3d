package io.github.webrtcmasking.internal.monitor;

/** Quantiles of a {@link Histogram}; a bean, from which JMX makes open data. Immutable. */
public final class Quantiles {

  private final long count;
  private final long[] values;
  private final long max;

  /** The values are those of the median, of nine of ten and of ninety-nine of a hundred. */
  Quantiles(long count, long[] values, long max) {
    this.count = count;
    this.values = values.clone();
    this.max = max;
  }

  /** How many values there were. */
  public long getCount() {
    return count;
  }

  /** What half of them did not exceed; 0 without values, as all of these. */
  public long getP50() {
    return values[0];
  }

  /** What nine of ten did not exceed. */
  public long getP90() {
    return values[1];
  }

  /** What ninety-nine of a hundred did not exceed. */
  public long getP99() {
    return values[2];
  }

  /** The largest of them, exactly. */
  public long getMax() {
    return max;
  }
}
