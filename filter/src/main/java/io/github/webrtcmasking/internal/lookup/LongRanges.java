package io.github.webrtcmasking.internal.lookup;

import java.util.Arrays;

/**
 * A set of 64-bit unsigned numbers as disjoint ranges in two sorted arrays, 16 bytes a range. A
 * look-up goes by the first 16 bits to the ranges that have them, and searches those in halves.
 * Immutable.
 */
final class LongRanges {

  /** With fewer ranges the index would be larger than what it finds. */
  private static final int LEAST_TO_INDEX = 4096;

  private static final int INDEXED_BITS = 16;

  /** First and last numbers, with the sign bit flipped, so that signed order is theirs. */
  private final long[] firsts;

  private final long[] lasts;

  /** For the first bits' each value how many ranges end below it; empty where there are few. */
  private final int[] below;

  private LongRanges(long[] firsts, long[] lasts) {
    this.firsts = firsts;
    this.lasts = lasts;
    this.below = lasts.length < LEAST_TO_INDEX ? new int[0] : below(lasts);
  }

  /**
   * The union of ranges, which may overlap, touch and repeat.
   *
   * @param firsts the ranges' first numbers in any order; used up by this call
   * @param lasts their last numbers, inclusive, in any order; used up by this call
   */
  static LongRanges union(long[] firsts, long[] lasts) {
    flipAndSort(firsts);
    flipAndSort(lasts);
    int count = 0;
    for (int i = 0; i < firsts.length; i++) {
      // Before the i-th first number i ranges began. Where i of them have ended too, none is open;
      // which of them it was that ended does not matter for a union.
      if (i == 0 || (lasts[i - 1] < firsts[i] && lasts[i - 1] + 1 < firsts[i])) {
        firsts[count++] = firsts[i];
      }
      lasts[count - 1] = lasts[i];
    }
    return new LongRanges(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
  }

  private static void flipAndSort(long[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(numbers);
  }

  private static int[] below(long[] lasts) {
    int[] below = new int[(1 << INDEXED_BITS) + 1];
    for (long last : lasts) {
      below[firstBits(last) + 1]++;
    }
    for (int i = 1; i < below.length; i++) {
      below[i] += below[i - 1];
    }
    return below;
  }

  private static int firstBits(long flipped) {
    return (int) ((flipped ^ Long.MIN_VALUE) >>> (Long.SIZE - INDEXED_BITS));
  }

  boolean contains(long number) {
    long flipped = number ^ Long.MIN_VALUE;
    int from = 0;
    int to = lasts.length;
    if (below.length > 0) {
      int bits = firstBits(flipped);
      from = below[bits];
      to = below[bits + 1];
    }
    // The first range that does not end before the number.
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lasts[middle] < flipped) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < firsts.length && firsts[from] <= flipped;
  }

  /** How many ranges there are after all that overlaps or touches is one. */
  int size() {
    return firsts.length;
  }
}
