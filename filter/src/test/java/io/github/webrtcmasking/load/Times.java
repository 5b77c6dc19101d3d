package io.github.webrtcmasking.load;

/** How long requests took, to one part in a hundred; it needs the same room however many. */
final class Times {

  private static final double STEP = 1.01;
  private static final double FIRST_NANOS = 1000;
  private static final int STEPS = 1800;
  private static final double MILLI = 1e6;

  private final long[] counts = new long[STEPS];
  private long all;

  void add(long nanos) {
    int step =
        (int) (Math.log(Math.max((double) nanos, FIRST_NANOS) / FIRST_NANOS) / Math.log(STEP));
    counts[Math.min(step, STEPS - 1)]++;
    all++;
  }

  void addAll(Times others) {
    for (int i = 0; i < STEPS; i++) {
      counts[i] += others.counts[i];
    }
    all += others.all;
  }

  long count() {
    return all;
  }

  /** The time in milliseconds that this part of the requests did not need more than. */
  double millis(double part) {
    long wanted = (long) Math.ceil(all * part);
    long found = 0;
    for (int i = 0; i < STEPS; i++) {
      found += counts[i];
      if (found >= wanted) {
        return FIRST_NANOS * Math.pow(STEP, i + 1) / MILLI;
      }
    }
    return FIRST_NANOS * Math.pow(STEP, STEPS) / MILLI;
  }
}
