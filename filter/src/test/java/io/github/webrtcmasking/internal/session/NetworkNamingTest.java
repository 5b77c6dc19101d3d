package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.vantage.TestSeals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkNamingTest {

  private static final NetworkNaming SECRET = NetworkNaming.of(TestSeals.keys(1));
  private static final NetworkNaming OWN = NetworkNaming.ofSession(new byte[16]);

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
    for (NetworkNaming naming : new NetworkNaming[] {SECRET, OWN}) {
      assertThat(naming.name(ip(one)).equals(naming.name(ip(two)))).isEqualTo(same);
    }
  }

  @Test
  void nameBeginsWithTheFamilyIsShortHidesTheAddressAndDependsOnTheKey() {
    for (NetworkNaming naming : new NetworkNaming[] {SECRET, OWN}) {
      assertThat(naming.name(ip("192.0.2.1"))).matches("4[A-Za-z0-9_-]{16}");
      assertThat(naming.name(ip("2001:db8::1"))).matches("6[A-Za-z0-9_-]{16}");
    }
    assertThat(SECRET.name(ip("192.0.2.1")))
        .isNotEqualTo(OWN.name(ip("192.0.2.1")))
        .isNotEqualTo(NetworkNaming.of(TestSeals.keys(2)).name(ip("192.0.2.1")));
  }

  @Test
  void familyIsToldByTheName() {
    assertThat(NetworkNaming.isOfFamily(OWN.name(ip("192.0.2.1")), ip("8.8.8.8"))).isTrue();
    assertThat(NetworkNaming.isOfFamily(OWN.name(ip("192.0.2.1")), ip("2001:db8::1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "k",
        "r",
        "x1",
        "k1234567",
        "k-2345678",
        "kzzzzzzzz",
        "rAAAA",
        "r!",
        "r%",
        ";"
      })
  void whatIsNoNamingIsNone(String text) {
    assertThat(Naming.random().read(text)).isEmpty();
  }

  @Test
  void textFormHasNoKey() {
    assertThat(OWN.toString()).doesNotContain("AAAA");
  }
}
