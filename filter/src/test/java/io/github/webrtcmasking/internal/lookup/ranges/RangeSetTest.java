package io.github.webrtcmasking.internal.lookup.ranges;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static io.github.webrtcmasking.testing.Addresses.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeSetTest {

  private static RangeSet of(List<Cidr> ranges) {
    RangeSet.RangeBuilder rangeBuilder = new RangeSet.RangeBuilder();
    ranges.forEach(rangeBuilder::add);
    return rangeBuilder.build();
  }

  private static RangeSet of(String... ranges) {
    return of(Stream.of(ranges).map(range -> Cidr.parse(range).orElseThrow()).toList());
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({
    "192.0.2.0/24,          192.0.2.0,        192.0.2.255",
    "192.0.2.99/24,         192.0.2.0,        192.0.2.255", // bits beyond the length
    "192.0.2.7,             192.0.2.7,        192.0.2.7",
    "64.0.0.0/2,            64.0.0.0,         127.255.255.255",
    "127.0.0.0/8,           127.0.0.0,        127.255.255.255", // on both sides of the sign bit
    "128.0.0.0/8,           128.0.0.0,        128.255.255.255",
    "2001:db8::/32,         2001:db8::,       2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::/64,     2001:db8:1:2::,   2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2:8000::/65, 2001:db8:1:2:8000::, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8::7,           2001:db8::7,      2001:db8::7",
    "2001:db8::/127,        2001:db8::,       2001:db8::1",
  })
  void rangeHoldsItsEndsAndNothingBeyond(String range, String first, String last) {
    RangeSet set = of(range);
    assertThat(set.contains(ip(first))).isTrue();
    assertThat(set.contains(ip(last))).isTrue();
    assertThat(set.contains(step(first, -1))).isFalse();
    assertThat(set.contains(step(last, 1))).isFalse();
    assertThat(set.size()).isOne();
  }

  @Test
  void endsOfTheAddressSpaceAreHeld() {
    RangeSet set = of("0.0.0.0/8", "255.0.0.0/8", "::/16", "ffff::/16");
    for (String held : List.of("0.0.0.0", "255.255.255.255", "::", "ffff::1")) {
      assertThat(set.contains(ip(held))).as(held).isTrue();
    }
    assertThat(set.contains(ip("8.8.8.8"))).isFalse();
    assertThat(set.contains(ip("2600::1"))).isFalse();
  }

  @Test
  void familiesAreApart() {
    RangeSet set = of("32.1.0.0/16", "0:0:808::/48");
    assertThat(set.contains(ip("2001::1"))).isFalse();
    assertThat(set.contains(ip("0.0.8.8"))).isFalse();
    assertThat(of("::ffff:8.8.8.0/120").contains(ip("8.8.8.8"))).isTrue();
  }

  @Test
  void whatOverlapsTouchesOrRepeatsIsOneRange() {
    RangeSet set =
        of("8.8.8.0/24", "8.8.8.0/24", "8.8.8.128/25", "8.8.9.0/24", "2600::/32", "2600:0:1::/48");
    assertThat(set.size()).isEqualTo(2);
    assertThat(of("2600::1:0/112", "2600::1:7", "2600::1:8/125").size()).isOne();
    assertThat(of().size()).isZero();
    assertThat(of().contains(ip("8.8.8.8"))).isFalse();
  }

  /** Dense enough for nests, overlaps and neighbours. */
  @ParameterizedTest(name = "{0} ranges")
  @ValueSource(ints = {1, 10, 300, 20_000})
  void setAgreesWithALinearScan(int count) {
    Random random = new Random(count);
    List<Cidr> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranges.add(range(random, count));
    }
    RangeSet set = of(ranges);
    List<IpAddress> asked = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      IpAddress edge = ranges.get(random.nextInt(count)).network();
      asked.addAll(List.of(edge, next(edge, 1), next(edge, -1), range(random, count).network()));
    }
    int held = 0;
    for (IpAddress address : asked) {
      boolean expected = ranges.stream().anyMatch(range -> range.contains(address));
      assertThat(set.contains(address)).as("%s", text(address)).isEqualTo(expected);
      held += expected ? 1 : 0;
    }
    assertThat(held).isBetween(1, asked.size() - 1);
  }

  /** No length has more prefixes than another, and no address has two. */
  @ParameterizedTest(name = "a tenth of the addresses: {0}")
  @ValueSource(booleans = {true, false})
  void everyLengthIsFoundThoughThereAreAll(boolean tenth) {
    List<Cidr> ranges = new ArrayList<>();
    for (int length = tenth ? 10 : 1; length <= 128; length += tenth ? 10 : 1) {
      // 8000::/1, 4000::/2, 2000::/3 and so on
      long high = length <= 64 ? 1L << (64 - length) : 0;
      ranges.add(new Cidr(new Ipv6(high, length <= 64 ? 0 : 1L << (128 - length)), length));
    }
    RangeSet set = of(ranges);
    for (Cidr range : ranges) {
      assertThat(set.contains(range.network())).as("/%d", range.length()).isTrue();
      Ipv6 first = (Ipv6) range.network();
      Ipv6 last =
          range.length() <= 64
              ? new Ipv6(2 * first.high() - 1, -1)
              : new Ipv6(first.high(), 2 * first.low() - 1);
      assertThat(set.contains(last)).as("/%d", range.length()).isTrue();
    }
    assertThat(set.contains(ip("::"))).isFalse();
    assertThat(set.contains(ip("4000::"))).isEqualTo(!tenth);
  }

  private static Cidr range(Random random, int count) {
    boolean few = count < 1000;
    if (random.nextBoolean()) {
      int bits = few ? 0x08080000 | random.nextInt(1 << 16) : random.nextInt();
      return new Cidr(new Ipv4(bits), (few ? 20 : 16) + random.nextInt(few ? 13 : 17));
    }
    long high = few ? 0x2a0226f700000000L | random.nextInt(1 << 12) : random.nextLong();
    long low = random.nextInt(4) == 0 ? random.nextInt(64) : 0;
    return new Cidr(new Ipv6(high, low), 40 + random.nextInt(89));
  }

  private static IpAddress next(IpAddress address, int steps) {
    return address instanceof Ipv4 ipv4
        ? new Ipv4(ipv4.bits() + steps)
        : new Ipv6(((Ipv6) address).high(), ((Ipv6) address).low() + steps);
  }

  private static String text(IpAddress address) {
    try {
      return InetAddress.getByAddress(address.toBytes()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
