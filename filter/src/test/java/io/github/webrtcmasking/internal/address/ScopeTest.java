package io.github.webrtcmasking.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Addresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every range of the registries, with the addresses at and beyond both of its edges. */
class ScopeTest {

  @ParameterizedTest(name = "{0} to {1}: {2}, before {3}, behind {4}")
  @CsvSource({
    "0.0.0.0,      0.255.255.255,   UNUSABLE, -,        GLOBAL",
    "10.0.0.0,     10.255.255.255,  LOCAL,    GLOBAL,   GLOBAL",
    "100.64.0.0,   100.127.255.255, LOCAL,    GLOBAL,   GLOBAL",
    "127.0.0.0,    127.255.255.255, LOCAL,    GLOBAL,   GLOBAL",
    "169.254.0.0,  169.254.255.255, LOCAL,    GLOBAL,   GLOBAL",
    "172.16.0.0,   172.31.255.255,  LOCAL,    GLOBAL,   GLOBAL",
    "192.0.0.0,    192.0.0.8,       UNUSABLE, GLOBAL,   GLOBAL", // 464XLAT among them
    "192.0.0.9,    192.0.0.10,      GLOBAL,   UNUSABLE, UNUSABLE", // anycast within them
    "192.0.0.11,   192.0.0.255,     UNUSABLE, GLOBAL,   GLOBAL",
    "192.0.2.0,    192.0.2.255,     LOCAL,    GLOBAL,   GLOBAL",
    "192.88.99.0,  192.88.99.255,   UNUSABLE, GLOBAL,   GLOBAL",
    "192.168.0.0,  192.168.255.255, LOCAL,    GLOBAL,   GLOBAL",
    "198.18.0.0,   198.19.255.255,  LOCAL,    GLOBAL,   GLOBAL",
    "198.51.100.0, 198.51.100.255,  LOCAL,    GLOBAL,   GLOBAL",
    "203.0.113.0,  203.0.113.255,   LOCAL,    GLOBAL,   GLOBAL",
    "224.0.0.0,    255.255.255.255, UNUSABLE, GLOBAL,   -",
    "::,           ::,              UNUSABLE, -,        LOCAL",
    "::1,          ::1,             LOCAL,    UNUSABLE, UNUSABLE",
    "64:ff9b::,    64:ff9b::ffff:ffff, UNUSABLE, UNUSABLE, UNUSABLE", // decoded before it is asked
    "64:ff9b:1::,  64:ff9b:1:ffff:ffff:ffff:ffff:ffff, LOCAL, UNUSABLE, UNUSABLE",
    "100::,        100::ffff:ffff:ffff:ffff, UNUSABLE, UNUSABLE, UNUSABLE",
    "2000::,       2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, GLOBAL, UNUSABLE, UNUSABLE",
    "2001::,       2001:0:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, GLOBAL, UNUSABLE", // Teredo
    "2001:2::,     2001:2:0:ffff:ffff:ffff:ffff:ffff, LOCAL, UNUSABLE, UNUSABLE",
    "2001:10::,    2001:2f:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, UNUSABLE, UNUSABLE",
    "2001:30::,    2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, UNUSABLE, GLOBAL",
    "2001:db8::,   2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, LOCAL, GLOBAL, GLOBAL",
    "2002::,       2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, GLOBAL, GLOBAL",
    "3fff::,       3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, LOCAL, GLOBAL, GLOBAL",
    "3fff:1000::,  3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, GLOBAL, LOCAL, UNUSABLE",
    "5f00::,       5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, UNUSABLE, UNUSABLE",
    "fc00::,       fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, LOCAL, UNUSABLE, UNUSABLE",
    "fe80::,       febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, LOCAL, UNUSABLE, UNUSABLE",
    "fec0::,       ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, UNUSABLE, LOCAL, -",
  })
  void scopeChangesExactlyAtTheEdges(
      String first, String last, Scope inside, String before, String behind) {
    assertThat(Addresses.ip(first).scope()).isEqualTo(inside);
    assertThat(Addresses.ip(last).scope()).isEqualTo(inside);
    if (!before.equals("-")) {
      assertThat(Addresses.step(first, -1).scope()).isEqualTo(Scope.valueOf(before));
    }
    if (!behind.equals("-")) {
      assertThat(Addresses.step(last, 1).scope()).isEqualTo(Scope.valueOf(behind));
    }
  }

  @ParameterizedTest(name = "{0} is global")
  @CsvSource({"8.8.8.8", "1.1.1.1", "100.128.0.1", "169.234.1.1", "2606:4700::1111", "2a00::1"})
  void ordinaryAddressesAreGlobal(String literal) {
    assertThat(Addresses.ip(literal).scope()).isEqualTo(Scope.GLOBAL);
  }

  @ParameterizedTest(name = "{0} carries {1}")
  @CsvSource({
    "64:ff9b::192.0.2.33,                       192.0.2.33", // RFC 6052, section 2.4
    "64:ff9b::,                                 0.0.0.0",
    "64:ff9b::1:0:0,                            64:ff9b::1:0:0", // beyond the /96
    "64:ff9b:1::c000:221,                       64:ff9b:1::c000:221", // of unknown length
    "2001:0:4136:e378:8000:63bf:3fff:fdd2,      192.0.2.45", // RFC 4380's client, inverted
    "2001:1::1,                                 2001:1::1",
    "2002:c000:0204::1,                         192.0.2.4",
    "2003:c000:0204::1,                         2003:c000:204::1",
    "2001:db8::1,                               2001:db8::1",
    "192.0.2.1,                                 192.0.2.1",
  })
  void transitionAddressesGiveTheirIpv4Address(String literal, String expected) {
    assertThat(Embedded.decoded(Addresses.ip(literal))).isEqualTo(Addresses.ip(expected));
  }
}
