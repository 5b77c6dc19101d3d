package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.vantage.TestSeals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkIdTest {

  private static String id(String address) {
    return NetworkId.of(ip(address), TestSeals.keys(1));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "192.0.2.1,       192.0.2.255,            true",
    "192.0.2.1,       192.0.3.1,              false",
    "192.0.2.1,       ::ffff:192.0.2.9,       true",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::,    true",
    "2001:db8:1:2::1, 2001:db8:1:3::1,        false",
    "0.0.0.0,         ::,                     false",
  })
  void networksHaveTheSameNameWithinOnePrefix(String one, String two, boolean same) {
    assertThat(id(one).equals(id(two))).isEqualTo(same);
  }

  @Test
  void nameIsShortHidesTheAddressAndDependsOnTheKey() {
    assertThat(id("192.0.2.1")).matches("[A-Za-z0-9_-]{16}");
    assertThat(id("192.0.2.1")).isNotEqualTo(NetworkId.of(ip("192.0.2.1"), TestSeals.keys(2)));
  }
}
