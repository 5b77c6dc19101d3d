package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
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

  private static HttpSide from(String visitor) {
    return new HttpSide(ip(visitor), Host.OTHER);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // a visitor on the internet, and hosts of every reach
    "8.8.8.8,     {host},         true,  true", // which the browser knows better than we do
    "8.8.8.8,     shop.example,   true,  true",
    "8.8.8.8,     9.9.9.9,        true,  true",
    "8.8.8.8,     [2600::1],      true,  true",
    "2600::2,     9.9.9.9,        true,  true",
    "8.8.8.8,     localhost,      false, false",
    "8.8.8.8,     LocalHost,      false, false",
    "8.8.8.8,     shop.localhost, false, false",
    "8.8.8.8,     127.0.0.1,      false, false",
    "8.8.8.8,     192.168.1.1,    false, false",
    "8.8.8.8,     10.0.0.1,       false, false",
    "8.8.8.8,     198.51.100.1,   false, false",
    "8.8.8.8,     240.0.0.1,      false, false",
    "8.8.8.8,     [::1],          false, false",
    "8.8.8.8,     [fd00::1],      false, false",
    "2600::2,     192.168.1.1,    false, false",
    // a name that a visitor from a campus with public addresses may know
    "8.8.8.8,     stun.internal,  true,  false",
    "8.8.8.8,     shop,           true,  false",
    // a visitor in the same site reaches them all
    "192.168.1.5, {host},         true,  true",
    "192.168.1.5, shop.example,   true,  true",
    "192.168.1.5, 192.168.1.1,    true,  true",
    "192.168.1.5, shop,           true,  true",
    "127.0.0.1,   localhost,      true,  true",
    "::1,         [::1],          true,  true",
    "fd00::5,     [fd00::1],      true,  true",
  })
  void localVantageIsNotOfferedToAVisitorOnTheInternet(
      String visitor, String host, boolean offered, boolean reached) {
    VantageOffer offer = new VantageOffer(host, AT_3478);
    assertThat(offer.portFor(from(visitor)).isPresent()).isEqualTo(offered);
    assertThat(offer.reaches(from(visitor))).isEqualTo(reached);
  }

  @Test
  void whatDoesNotListenIsNotOffered() {
    VantageOffer offer = new VantageOffer("{host}", new Listening(OptionalInt.empty()));
    assertThat(offer.portFor(from("8.8.8.8"))).isEmpty();
    assertThat(offer.reaches(from("8.8.8.8"))).isTrue();
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
