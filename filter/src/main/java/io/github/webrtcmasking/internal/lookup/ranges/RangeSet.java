package io.github.webrtcmasking.internal.lookup.ranges;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of addresses of both families, made of any number of ranges. Immutable. */
public final class RangeSet {

  /** No address at all. */
  public static final RangeSet EMPTY =
      new RangeSet(PrefixSet.EMPTY, PrefixSet.EMPTY, PrefixSet.EMPTY, 0);

  private final PrefixSet ipv4;
  private final PrefixSet ipv6;
  private final PrefixSet insideOf64;
  private final int size;

  private RangeSet(PrefixSet ipv4, PrefixSet ipv6, PrefixSet insideOf64, int size) {
    this.ipv4 = ipv4;
    this.ipv6 = ipv6;
    this.insideOf64 = insideOf64;
    this.size = size;
  }

  /** Whether one of the ranges holds the address. */
  public boolean contains(IpAddress address) {
    long leading = address.leadingBits();
    return switch (address.family()) {
      case IPV4 -> ipv4.contains(leading, 0);
      case IPV6 ->
          ipv6.contains(leading, 0) || insideOf64.contains(leading, address.trailingBits());
    };
  }

  /** The number of ranges after overlapping and touching ones are merged. */
  public int size() {
    return size;
  }

  /** Takes ranges in any order. For one thread. */
  public static final class RangeBuilder {

    private final Numbers ipv4 = new Numbers();
    private final Numbers ipv6 = new Numbers();
    private final List<Cidr> insideOf64 = new ArrayList<>();

    /** Adds one range, without the bits of its address beyond its length. */
    public void add(Cidr range) {
      if (range.length() > Long.SIZE) {
        insideOf64.add(range);
        return;
      }
      Numbers family =
          switch (range.network().family()) {
            case IPV4 -> ipv4;
            case IPV6 -> ipv6;
          };
      family.add(range.network().leadingBits(), range.length());
    }

    /** The set of everything that was added. */
    public RangeSet build() {
      LongRanges short4 = ipv4.union();
      LongRanges short6 = ipv6.union();
      LongPrefixes long6 = LongPrefixes.of(insideOf64);
      return new RangeSet(
          short4.prefixes(),
          short6.prefixes(),
          long6.prefixes(),
          short4.size() + short6.size() + long6.size());
    }
  }

  /** Collects first and last numbers of ranges, without an object for each. */
  private static final class Numbers {

    private static final int FIRST_CAPACITY = 64;

    private long[] firsts = new long[FIRST_CAPACITY];
    private long[] lasts = new long[FIRST_CAPACITY];
    private int count;

    void add(long number, int length) {
      if (count == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * count);
        lasts = Arrays.copyOf(lasts, 2 * count);
      }
      long rest = length == Long.SIZE ? 0 : -1L >>> length;
      firsts[count] = number & ~rest;
      lasts[count++] = number | rest;
    }

    LongRanges union() {
      return LongRanges.union(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
    }
  }
}
