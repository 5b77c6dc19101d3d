package io.github.webrtcmasking.internal.lookup.ranges;

import java.util.BitSet;

/**
 * The prefixes of one length, and the beginnings of longer ones (markers), in an open-addressing
 * hash table with linear probing. 12 bytes a prefix, 24 where it reaches into the second half.
 * Immutable once filled.
 */
final class PrefixTable {

  /** What an address begins with. */
  enum FoundPrefix {
    /** A prefix: the address is in the set. */
    PREFIX,
    /** A marker: only a longer prefix can hold the address. */
    MARKER,
    /** Neither: only a shorter prefix can hold the address. */
    NOTHING
  }

  /** Odd, with bits all over: 2^64 divided by the golden ratio, and another. */
  private static final long SPREAD_HIGH = 0x9e3779b97f4a7c15L;

  private static final long SPREAD_LOW = 0xc2b2ae3d27d4eb4fL;

  private final long highMask;
  private final long lowMask;
  private final long[] highs;

  /** Empty where all prefixes end in the first half. */
  private final long[] lows;

  private final BitSet taken;
  private final BitSet markers = new BitSet();

  /** An empty table for that many prefixes and markers, a third of it to stay free. */
  PrefixTable(int length, int most) {
    int slots = Math.toIntExact(most + most / 2L + 1);
    highMask = PrefixList.mask(length);
    lowMask = PrefixList.mask(length - Long.SIZE);
    highs = new long[slots];
    lows = new long[length > Long.SIZE ? slots : 0];
    taken = new BitSet(slots);
  }

  void addPrefix(long high, long low) {
    add(high, low);
  }

  /** Adds the beginning of a longer prefix. */
  void addMarker(long high, long low) {
    markers.set(add(high & highMask, low & lowMask));
  }

  private int add(long high, long low) {
    int slot = slot(high, low);
    taken.set(slot);
    highs[slot] = high;
    if (lows.length > 0) {
      lows[slot] = low;
    }
    return slot;
  }

  FoundPrefix find(long high, long low) {
    int slot = slot(high & highMask, low & lowMask);
    if (!taken.get(slot)) {
      return FoundPrefix.NOTHING;
    }
    return markers.get(slot) ? FoundPrefix.MARKER : FoundPrefix.PREFIX;
  }

  /** Where these bits are, or would be. */
  private int slot(long high, long low) {
    int slot = hash(high, low);
    while (taken.get(slot) && !holds(slot, high, low)) {
      slot = slot + 1 == highs.length ? 0 : slot + 1;
    }
    return slot;
  }

  private boolean holds(int slot, long high, long low) {
    return highs[slot] == high && (lows.length == 0 || lows[slot] == low);
  }

  private int hash(long high, long low) {
    long mixed = (high ^ (low * SPREAD_LOW)) * SPREAD_HIGH;
    long spread = (mixed ^ (mixed >>> 32)) * SPREAD_LOW;
    // The upper 32 bits as a fraction of the table.
    return (int) (((spread >>> 32) * highs.length) >>> 32);
  }
}
