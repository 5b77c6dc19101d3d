package io.github.webrtcmasking.internal.monitor;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The distribution of values since the start. Each bucket is an eighth of a power of two wide, so a
 * quantile is at most an eighth too large. Fixed size (2.5 KB); thread-safe.
 */
public final class Histogram {

  /** Eight buckets between each two powers of two; below eight, one for each value. */
  private static final int SUB_BITS = 3;

  private static final int SUB = 1 << SUB_BITS;

  /** Larger values go into the last bucket. In microseconds, 2^40 is twelve days. */
  private static final int MOST_BITS = 40;

  private static final int BUCKETS = (MOST_BITS - SUB_BITS + 1) * SUB;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
  private final AtomicLong most = new AtomicLong();

  /** Counts one value. A negative one, as from a clock that was set back, counts as zero. */
  public void record(long value) {
    long positive = Math.max(0, value);
    counts.incrementAndGet(bucket(positive));
    most.accumulateAndGet(positive, Math::max);
  }

  private static int bucket(long value) {
    if (value < SUB) {
      return (int) value;
    }
    int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
    if (exponent >= MOST_BITS) {
      return BUCKETS - 1;
    }
    int shift = exponent - SUB_BITS;
    return (shift << SUB_BITS) + (int) (value >>> shift);
  }

  /** The largest value of a bucket. */
  private static long upperEnd(int bucket) {
    if (bucket < SUB) {
      return bucket;
    }
    int shift = (bucket >> SUB_BITS) - 1;
    return ((long) (bucket % SUB + SUB + 1) << shift) - 1;
  }

  /** The quantiles of all values so far. */
  public Quantiles quantiles() {
    long[] copy = new long[BUCKETS];
    long count = 0;
    for (int i = 0; i < BUCKETS; i++) {
      copy[i] = counts.get(i);
      count += copy[i];
    }
    long largest = most.get();
    return new Quantiles(
        count,
        new long[] {
          quantile(copy, (count + 1) / 2, largest),
          quantile(copy, count - count / 10, largest),
          quantile(copy, count - count / 100, largest)
        },
        largest);
  }

  /** The value of that rank, counted from one. */
  private static long quantile(long[] counts, long rank, long largest) {
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= rank && seen > 0) {
        return Math.min(upperEnd(i), largest);
      }
    }
    return 0;
  }
}
