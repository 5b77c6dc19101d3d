package io.github.webrtcmasking.internal.address;

import static io.github.webrtcmasking.testing.Addresses.ipv4;
import static io.github.webrtcmasking.testing.Addresses.ipv6;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relation is the first bit that differs; each row flips one, at both sides of each border. */
class RelationTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "192.0.2.1, 192.0.2.1,   SAME_ADDRESS",
    "192.0.2.1, 192.0.2.0,   SAME_PREFIX", // bit 32
    "192.0.2.1, 192.0.2.129, SAME_PREFIX", // bit 25
    "192.0.2.1, 192.0.3.1,   NEAR_PREFIX", // bit 24
    "192.0.2.1, 192.0.130.1, NEAR_PREFIX", // bit 17
    "192.0.2.1, 192.1.2.1,   DIFFERENT", // bit 16
    "192.0.2.1, 64.0.2.1,    DIFFERENT", // bit 1
    "0.0.0.0,   128.0.0.0,   DIFFERENT",
    "255.255.255.255, 255.255.255.254, SAME_PREFIX",
  })
  void ipv4RelationIsByItsFirstDifferentBit(String one, String two, Relation expected) {
    assertThat(ipv4(one).relationTo(ipv4(two))).isEqualTo(expected);
    assertThat(ipv4(two).relationTo(ipv4(one))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2::1,      SAME_ADDRESS",
    "2001:db8:1:2::1, 2001:db8:1:2::,       SAME_PREFIX", // bit 128
    "2001:db8:1:2::1, 2001:db8:1:2:8000::1, SAME_PREFIX", // bit 65
    "2001:db8:1:2::1, 2001:db8:1:3::1,      NEAR_PREFIX", // bit 64
    "2001:db8:1:2::1, 2001:db8:8001:2::1,   NEAR_PREFIX", // bit 33
    "2001:db8:1:2::1, 2001:db9:1:2::1,      DIFFERENT", // bit 32
    "2001:db8:1:2::1, a001:db8:1:2::1,      DIFFERENT", // bit 1
    "::,              8000::,               DIFFERENT",
    "::1,             ::2,                  SAME_PREFIX",
  })
  void ipv6RelationIsByItsFirstDifferentBit(String one, String two, Relation expected) {
    assertThat(ipv6(one).relationTo(ipv6(two))).isEqualTo(expected);
    assertThat(ipv6(two).relationTo(ipv6(one))).isEqualTo(expected);
  }
}
