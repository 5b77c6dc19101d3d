package io.github.webrtcmasking.internal.lookup.ranges;

import java.util.BitSet;

/**
 * The prefixes of one length, and the beginnings of longer ones (markers), in an open-addressing
 * hash table with linear probing. Takes 12 bytes a prefix, and 24 if prefixes are longer than 64
 * bits. Immutable once filled.
 */
final class PrefixTable {

  /** What the table says about an address. */
  enum FoundPrefix {
    /** A prefix: the address is in the set. */
    PREFIX,
    /** A marker: only a longer prefix can hold the address. */
    MARKER,
    /** Neither: only a shorter prefix can hold the address. */
    NOTHING
  }

  /** Odd multipliers with well-spread bits: 2^64 divided by the golden ratio, and another. */
  private static final long SPREAD_HIGH = 0x9e3779b97f4a7c15L;

  private static final long SPREAD_LOW = 0xc2b2ae3d27d4eb4fL;

  private final long highMask;
  private final long lowMask;
  private final long[] highs;

  /** Empty if all prefixes end in the first 64 bits. */
  private final long[] lows;

  private final BitSet taken;
  private final BitSet markers = new BitSet();

  /** An empty table for that many prefixes and markers; a third of it stays free. */
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

  /** The slot of these bits, or the free slot for them. */
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
    // Scales the upper 32 bits to the size of the table.
    return (int) (((spread >>> 32) * highs.length) >>> 32);
  }
}
