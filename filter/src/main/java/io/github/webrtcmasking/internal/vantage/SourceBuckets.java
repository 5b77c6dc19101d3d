package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.Admission;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Token buckets per source prefix, IPv4 /24 and IPv6 /48, and one for all together. For one thread.
 *
 * <p>A bucket is one number, the time when it will be full again (the generic cell rate algorithm).
 * The table never grows: prefixes share a bucket where their keyed hashes meet, which nobody
 * outside can arrange, and a flood of forged sources fills a table of this size only at a rate that
 * fills the line before.
 */
final class SourceBuckets implements Admission {

  /** A carrier's NAT puts many visitors into one /24; each needs one or two such answers. */
  static final int PER_SECOND = 200;

  static final int BURST = 400;

  static final int ALL_PER_SECOND = 50_000;
  static final int ALL_BURST = 50_000;

  static final int SIZE = 1 << 14;

  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final int IPV6_SITE = 16;

  private final long[] fullAgain = new long[SIZE];
  private final long[] allFullAgain = new long[1];
  private final long firstKey;
  private final long secondKey;

  SourceBuckets(SecureRandom random) {
    firstKey = random.nextLong();
    secondKey = random.nextLong() | 1;
  }

  @Override
  public boolean admits(IpAddress source, Instant now) {
    long nanos = now.getEpochSecond() * SECOND_NANOS + now.getNano();
    return take(fullAgain, slot(source), new Rate(nanos, PER_SECOND, BURST))
        && take(allFullAgain, 0, new Rate(nanos, ALL_PER_SECOND, ALL_BURST));
  }

  private record Rate(long now, int perSecond, int burst) {
    long interval() {
      return SECOND_NANOS / perSecond;
    }

    long capacity() {
      return burst * interval();
    }
  }

  private static boolean take(long[] table, int slot, Rate rate) {
    long full = table[slot];
    // Before now: untouched or full. Beyond capacity: the clock was set back, so begin anew.
    if (full < rate.now() || full > rate.now() + rate.capacity()) {
      full = rate.now();
    }
    if (full + rate.interval() > rate.now() + rate.capacity()) {
      return false;
    }
    table[slot] = full + rate.interval();
    return true;
  }

  /** Multiply and fold, twice, under two random numbers: the result is never shown to anybody. */
  private int slot(IpAddress source) {
    long mixed = (prefix(source) ^ firstKey) * secondKey;
    mixed = (mixed ^ mixed >>> 32) * secondKey;
    return (int) (mixed >>> 50);
  }

  private static long prefix(IpAddress source) {
    if (source instanceof Ipv4 ipv4) {
      return ipv4.prefix().bits();
    }
    return source instanceof Ipv6 ipv6 ? ipv6.high() >>> IPV6_SITE : 0;
  }
}
