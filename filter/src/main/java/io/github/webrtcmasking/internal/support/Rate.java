package io.github.webrtcmasking.internal.support;

/**
 * A limit of a burst, and then so many a second (the generic cell rate algorithm, ITU-T I.371). The
 * caller keeps one number for each limited thing: the time when the whole burst will be available
 * again. Times are nanoseconds of one clock, counted from any moment.
 *
 * @param perSecond how many a second in the long run
 * @param burst how many at once
 */
public record Rate(int perSecond, int burst) {

  /** What {@link #after} returns for one too many. */
  public static final long REFUSED = Long.MIN_VALUE;

  private static final long SECOND_NANOS = 1_000_000_000L;

  /**
   * The number to keep after one more.
   *
   * @param kept the number kept so far; zero and other numbers that cannot be right count as none
   * @return {@link #REFUSED} if it is one too many; then nothing changes
   */
  public long after(long kept, long now) {
    // In the past: the whole burst is available. Beyond the burst: from another clock, so begin
    // again.
    long full = kept < now || kept > now + capacity() ? now : kept;
    long next = full + interval();
    return next > now + capacity() ? REFUSED : next;
  }

  private long interval() {
    return SECOND_NANOS / perSecond;
  }

  private long capacity() {
    return burst * interval();
  }
}
