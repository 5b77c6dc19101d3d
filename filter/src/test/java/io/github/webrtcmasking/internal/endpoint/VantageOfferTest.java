package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Place;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.testing.StubRequest;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VantageOfferTest {

  private record Listening(OptionalInt listeningPort) implements ProofSource {
    @Override
    public Set<SeenAddress> seenFor(String challengeId) {
      return Set.of();
    }
  }

  private static final ProofSource AT_3478 = new Listening(OptionalInt.of(3478));

  private static OptionalInt port(
      String host, String visitor, String pageHost, ProofSource source) {
    return new VantageOffer(host, source)
        .portFor(
            new HttpSide(ip(visitor), Place.ELSEWHERE), StubRequest.post().host(pageHost).build());
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // a visitor on the internet, and pages under names and addresses of every scope
    "8.8.8.8,     shop.example,   true",
    "8.8.8.8,     9.9.9.9,        true",
    "8.8.8.8,     [2600::1],      true",
    "8.8.8.8,     2600::1,        true",
    "2600::2,     9.9.9.9,        true",
    "8.8.8.8,     localhost,      false",
    "8.8.8.8,     LocalHost,      false",
    "8.8.8.8,     127.0.0.1,      false",
    "8.8.8.8,     192.168.1.1,    false",
    "8.8.8.8,     10.0.0.1,       false",
    "8.8.8.8,     [::1],          false",
    "8.8.8.8,     ::1,            false",
    "8.8.8.8,     [fd00::1],      false",
    "2600::2,     192.168.1.1,    false",
    // a visitor in the same site reaches them all
    "192.168.1.5, shop.example,   true",
    "192.168.1.5, 192.168.1.1,    true",
    "127.0.0.1,   localhost,      true",
    "::1,         [::1],          true",
    "fd00::5,     [fd00::1],      true",
    // what a Host header may hold
    "8.8.8.8,     '',             true",
    "8.8.8.8,     [,              true",
    "8.8.8.8,     ],              true",
    "8.8.8.8,     [],             true",
    "8.8.8.8,     999.1.1.1,      true",
  })
  void localVantageIsNotOfferedToAVisitorOnTheInternet(
      String visitor, String pageHost, boolean offered) {
    assertThat(port("{host}", visitor, pageHost, AT_3478).isPresent()).isEqualTo(offered);
  }

  @Test
  void configuredHostDecidesInsteadOfThePages() {
    assertThat(port("192.168.1.1", "8.8.8.8", "shop.example", AT_3478)).isEmpty();
    assertThat(port("[fd00::1]", "8.8.8.8", "shop.example", AT_3478)).isEmpty();
    assertThat(port("9.9.9.9", "8.8.8.8", "localhost", AT_3478)).hasValue(3478);
  }

  @Test
  void whatDoesNotListenIsNotOffered() {
    assertThat(port("{host}", "8.8.8.8", "shop.example", new Listening(OptionalInt.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{host},       turn:{host}:3478?transport=udp",
    "shop.example, turn:shop.example:3478?transport=udp",
    "[fd00::1],    turn:[fd00::1]:3478?transport=udp",
  })
  void urlNamesTheHostThePortAndUdp(String host, String expected) {
    assertThat(new VantageOffer(host, AT_3478).url(3478)).isEqualTo(expected);
  }
}
