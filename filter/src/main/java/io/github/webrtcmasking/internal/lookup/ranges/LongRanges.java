package io.github.webrtcmasking.internal.lookup.ranges;

import java.util.Arrays;

/** Disjoint ranges of 64-bit unsigned numbers, in order, 16 bytes each. */
final class LongRanges {

  /**
   * First and last numbers, with the sign bit flipped, so that signed comparison orders them as
   * unsigned.
   */
  private final long[] firsts;

  private final long[] lasts;

  private LongRanges(long[] firsts, long[] lasts) {
    this.firsts = firsts;
    this.lasts = lasts;
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
      // Before the i-th first number, i ranges began. If i ranges ended too, none is open. Which of
      // them ended does not matter for a union.
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

  /** The fewest prefixes that hold the same numbers; never more than the ranges given. */
  PrefixSet prefixes() {
    PrefixSet.PrefixBuilder prefixes = new PrefixSet.PrefixBuilder();
    for (int i = 0; i < firsts.length; i++) {
      addPrefixes(firsts[i] ^ Long.MIN_VALUE, lasts[i] ^ Long.MIN_VALUE, prefixes);
    }
    return prefixes.build();
  }

  private static void addPrefixes(long first, long last, PrefixSet.PrefixBuilder prefixes) {
    long from = first;
    while (true) {
      int free = Math.min(Long.numberOfTrailingZeros(from), wholeBits(last - from));
      prefixes.add(from, 0, Long.SIZE - free);
      long end = from | ~PrefixList.mask(Long.SIZE - free);
      if (end == last) {
        return;
      }
      from = end + 1;
    }
  }

  /** The most low bits that can take all their values within the distance, inclusive. */
  private static int wholeBits(long distance) {
    return distance == -1 ? Long.SIZE : Long.SIZE - 1 - Long.numberOfLeadingZeros(distance + 1);
  }

  /** The number of ranges after overlapping and touching ones are merged. */
  int size() {
    return firsts.length;
  }
}
