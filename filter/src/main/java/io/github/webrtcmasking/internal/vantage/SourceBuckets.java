package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Rate;
import io.github.webrtcmasking.internal.vantage.protocol.RequestLimit;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Token buckets per source, and one for all sources together. Requests whose source may be forged
 * have other buckets than requests with a valid nonce, whose source is real. For one thread.
 *
 * <pre>
 *   may be forged   IPv4 /24, IPv6 /48       200 a second, 400 at once    together 50,000 a second
 *   valid nonce     IPv4 address, IPv6 /48   1000 a second, 4000 at once  together 20,000 a second
 * </pre>
 *
 * <p>A bucket is one number of a {@link Rate}. The tables never grow. Sources share a bucket if
 * their keyed hashes collide, which no outsider can arrange. A flood of forged sources that could
 * fill a table would fill the network link first. docs/rationale.md has the reasons for the
 * numbers.
 */
final class SourceBuckets implements RequestLimit {

  /**
   * A carrier's NAT puts many visitors into one /24, and each of them needs one or two such
   * answers.
   */
  static final int PER_SECOND = 200;

  static final int BURST = 400;

  static final int ALL_PER_SECOND = 50_000;
  static final int ALL_BURST = 50_000;

  /** A visitor needs two such answers: Allocate and the Refresh that gives it back. */
  static final int HOLDER_PER_SECOND = 1000;

  static final int HOLDER_BURST = 4000;

  static final int ALL_HOLDERS_PER_SECOND = 20_000;
  static final int ALL_HOLDERS_BURST = 20_000;

  static final int SIZE = 1 << 14;

  private static final long SECOND_NANOS = 1_000_000_000L;

  /** The bits to shift out of the first 64: all after an IPv4 /24, and all after an IPv6 /48. */
  private static final int IPV4_NETWORK = 40;

  private static final int IPV6_SITE = 16;

  private final Buckets unproven =
      new Buckets(new Rate(PER_SECOND, BURST), new Rate(ALL_PER_SECOND, ALL_BURST));
  private final Buckets holders =
      new Buckets(
          new Rate(HOLDER_PER_SECOND, HOLDER_BURST),
          new Rate(ALL_HOLDERS_PER_SECOND, ALL_HOLDERS_BURST));
  private final long firstKey;
  private final long secondKey;

  SourceBuckets(SecureRandom random) {
    firstKey = random.nextLong();
    secondKey = random.nextLong() | 1;
  }

  @Override
  public boolean admit(IpAddress source, Instant now) {
    return unproven.take(slot(prefix(source)), nanos(now));
  }

  @Override
  public boolean admitNonceHolder(IpAddress source, Instant now) {
    return holders.take(slot(host(source)), nanos(now));
  }

  private static long nanos(Instant now) {
    return now.getEpochSecond() * SECOND_NANOS + now.getNano();
  }

  private static final class Buckets {

    private final Rate each;
    private final Rate together;
    private final long[] fullAgain = new long[SIZE];
    private final long[] allFullAgain = new long[1];

    Buckets(Rate each, Rate together) {
      this.each = each;
      this.together = together;
    }

    boolean take(int slot, long now) {
      return take(fullAgain, slot, each, now) && take(allFullAgain, 0, together, now);
    }

    private static boolean take(long[] table, int slot, Rate rate, long now) {
      long after = rate.after(table[slot], now);
      if (after == Rate.REFUSED) {
        return false;
      }
      table[slot] = after;
      return true;
    }
  }

  /** A hash keyed with two random numbers. It need not be stronger, because nobody ever sees it. */
  private int slot(long source) {
    long mixed = (source ^ firstKey) * secondKey;
    mixed = (mixed ^ mixed >>> 32) * secondKey;
    return (int) (mixed >>> 50);
  }

  private static long prefix(IpAddress source) {
    return switch (source.family()) {
      case IPV4 -> source.leadingBits() >>> IPV4_NETWORK;
      case IPV6 -> source.leadingBits() >>> IPV6_SITE;
    };
  }

  /** The part of an address that belongs to one sender alone. */
  private static long host(IpAddress source) {
    return switch (source.family()) {
      case IPV4 -> source.leadingBits() >>> Integer.SIZE;
      case IPV6 -> source.leadingBits() >>> IPV6_SITE;
    };
  }
}
