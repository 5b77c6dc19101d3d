package io.github.webrtcmasking.internal.lookup.ranges;

import java.util.Arrays;

/** Prefixes of one length, without an object for each. For one thread. */
final class PrefixList {

  private static final int FIRST_CAPACITY = 16;

  private final int length;
  private long[] highs = new long[FIRST_CAPACITY];

  /** Empty if all prefixes end in the first 64 bits. */
  private long[] lows;

  private int count;

  PrefixList(int length) {
    this.length = length;
    this.lows = new long[length > Long.SIZE ? FIRST_CAPACITY : 0];
  }

  /** Adds the prefix of an address, unless it was also added last. */
  void add(long high, long low) {
    long first = high & mask(length);
    long second = low & mask(length - Long.SIZE);
    if (count > 0 && first == highs[count - 1] && second == low(count - 1)) {
      return;
    }
    if (count == highs.length) {
      highs = Arrays.copyOf(highs, 2 * count);
      lows = Arrays.copyOf(lows, Math.min(lows.length, count) * 2);
    }
    highs[count] = first;
    if (lows.length > 0) {
      lows[count] = second;
    }
    count++;
  }

  /** A mask of the first bits of 64. */
  static long mask(int length) {
    if (length <= 0) {
      return 0;
    }
    return length >= Long.SIZE ? -1 : -1L << (Long.SIZE - length);
  }

  /** How many leading bits the addresses of a prefix share. */
  int length() {
    return length;
  }

  int size() {
    return count;
  }

  long high(int index) {
    return highs[index];
  }

  long low(int index) {
    return lows.length > 0 ? lows[index] : 0;
  }
}
