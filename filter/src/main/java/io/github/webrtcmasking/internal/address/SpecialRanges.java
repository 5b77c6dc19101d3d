package io.github.webrtcmasking.internal.address;

import java.util.List;

/**
 * The IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), with the
 * {@link Scope} of each range. The first range that holds the address decides.
 */
final class SpecialRanges {

  private record Range4(int prefix, int length, Scope scope) {
    boolean holds(int bits) {
      return (bits ^ prefix) >>> (32 - length) == 0;
    }
  }

  private record Range6(long prefix, int length, Scope scope) {
    boolean holds(long high) {
      return (high ^ prefix) >>> (64 - length) == 0;
    }
  }

  private static final List<Range4> IPV4 =
      List.of(
          new Range4(0x00000000, 8, Scope.UNUSABLE), // 0.0.0.0/8, RFC 791
          new Range4(0x0a000000, 8, Scope.LOCAL), // 10.0.0.0/8, RFC 1918
          new Range4(0x64400000, 10, Scope.LOCAL), // 100.64.0.0/10, RFC 6598
          new Range4(0x7f000000, 8, Scope.LOCAL), // 127.0.0.0/8, RFC 1122
          new Range4(0xa9fe0000, 16, Scope.LOCAL), // 169.254.0.0/16, RFC 3927
          new Range4(0xac100000, 12, Scope.LOCAL), // 172.16.0.0/12, RFC 1918
          new Range4(0xc0000009, 32, Scope.GLOBAL), // 192.0.0.9/32, RFC 7723
          new Range4(0xc000000a, 32, Scope.GLOBAL), // 192.0.0.10/32, RFC 8155
          new Range4(0xc0000000, 24, Scope.UNUSABLE), // 192.0.0.0/24 with the CLAT's /29, RFC 7335
          new Range4(0xc0000200, 24, Scope.LOCAL), // 192.0.2.0/24, documentation, RFC 5737
          new Range4(0xc0586300, 24, Scope.UNUSABLE), // 192.88.99.0/24, 6to4 relay, RFC 7526
          new Range4(0xc0a80000, 16, Scope.LOCAL), // 192.168.0.0/16, RFC 1918
          new Range4(0xc6120000, 15, Scope.LOCAL), // 198.18.0.0/15, benchmarking, RFC 2544
          new Range4(0xc6336400, 24, Scope.LOCAL), // 198.51.100.0/24, documentation, RFC 5737
          new Range4(0xcb007100, 24, Scope.LOCAL), // 203.0.113.0/24, documentation, RFC 5737
          new Range4(0xe0000000, 4, Scope.UNUSABLE), // 224.0.0.0/4, multicast, RFC 5771
          new Range4(0xf0000000, 4, Scope.UNUSABLE)); // 240.0.0.0/4, reserved, RFC 1112

  private static final List<Range6> IPV6 =
      List.of(
          new Range6(0x0064ff9b_00010000L, 48, Scope.LOCAL), // 64:ff9b:1::/48, RFC 8215
          new Range6(0x0100000000000000L, 64, Scope.UNUSABLE), // 100::/64, discard, RFC 6666
          new Range6(0x2001000000000000L, 32, Scope.UNUSABLE), // 2001::/32, Teredo, RFC 4380
          new Range6(0x2001000200000000L, 48, Scope.LOCAL), // 2001:2::/48, benchmarking, RFC 5180
          new Range6(0x2001001000000000L, 28, Scope.UNUSABLE), // 2001:10::/28, ORCHID, RFC 4843
          new Range6(0x2001002000000000L, 28, Scope.UNUSABLE), // 2001:20::/28, ORCHIDv2, RFC 7343
          new Range6(0x2001000000000000L, 23, Scope.UNUSABLE), // 2001::/23, the rest, RFC 2928
          new Range6(
              0x20010db800000000L, 32, Scope.LOCAL), // 2001:db8::/32, documentation, RFC 3849
          new Range6(0x2002000000000000L, 16, Scope.UNUSABLE), // 2002::/16, 6to4, RFC 3056
          new Range6(0x3fff000000000000L, 20, Scope.LOCAL), // 3fff::/20, documentation, RFC 9637
          new Range6(0x2000000000000000L, 3, Scope.GLOBAL), // 2000::/3, global unicast
          new Range6(0xfc00000000000000L, 7, Scope.LOCAL), // fc00::/7, unique local, RFC 4193
          new Range6(0xfe80000000000000L, 10, Scope.LOCAL)); // fe80::/10, link local, RFC 4291

  private static final long LOOPBACK_LOW = 1;

  private SpecialRanges() {}

  static Scope ipv4(int bits) {
    for (Range4 range : IPV4) {
      if (range.holds(bits)) {
        return range.scope();
      }
    }
    return Scope.GLOBAL;
  }

  static Scope ipv6(long high, long low) {
    if (high == 0 && low == LOOPBACK_LOW) {
      return Scope.LOCAL;
    }
    for (Range6 range : IPV6) {
      if (range.holds(high)) {
        return range.scope();
      }
    }
    return Scope.UNUSABLE;
  }
}
