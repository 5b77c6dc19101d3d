package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.NetworkNaming;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 15, issue 13, 5. */
class RouteTest {

  private static final NetworkNaming NAMING = NetworkNaming.of(TestSeals.keys(1));

  @ParameterizedTest(name = "asked from {0}, answered from {1}, proven {2}: {3}")
  @CsvSource({
    // No change.
    "192.0.2.1,     192.0.2.9,     9.9.9.9,             false",
    "192.0.2.1,     192.0.2.9,     '',                  false",
    // A phone leaves the Wi-Fi: nothing proven, the one, the other, both.
    "192.0.2.1,     198.51.100.1,  '',                  true",
    "192.0.2.1,     198.51.100.1,  192.0.2.200,         true",
    "192.0.2.1,     198.51.100.1,  198.51.100.1,        true",
    "192.0.2.1,     198.51.100.1,  192.0.2.1 198.51.100.1, true",
    "2001:db8:1::1, 2001:db8:2::1, 2001:db8:1::77,      true",
    // An exit rotates: a third network, alone or among others.
    "192.0.2.1,     198.51.100.1,  9.9.9.9,             false",
    "192.0.2.1,     198.51.100.1,  192.0.2.1 9.9.9.9,   false",
    "192.0.2.1,     198.51.100.1,  9.9.9.9 2001:db8::1, false",
    "2001:db8:1::1, 2001:db8:2::1, 2001:db8:3::1,       false",
    // Of a family that one or none of the two shows, it may be either line's.
    "192.0.2.1,     198.51.100.1,  2001:db8::1,         true",
    "192.0.2.1,     198.51.100.1,  2001:db8::1 192.0.2.1, true",
    "2001:db8:1::1, 198.51.100.1,  9.9.9.9,             true",
    "2001:db8:1::1, 198.51.100.1,  2001:db8:1::1 9.9.9.9, true",
    "192.0.2.1,     2001:db8:1::1, 2001:db8:2::1,       true",
  })
  void networkChangedOnlyWhereNoProofIsOfAThird(
      String asked, String answered, String proven, boolean changed) {
    OpenChallenge challenge =
        new OpenChallenge("id", "user", 1, NAMING.name(ip(asked)), Instant.EPOCH, Offer.VANTAGE);
    Route route = new Route(challenge, new HttpSide(ip(answered), Host.OTHER), NAMING);

    assertThat(route.explains(proofs(proven))).isEqualTo(changed);
  }

  private static List<Proof> proofs(String addresses) {
    return Arrays.stream(addresses.split(" ", -1))
        .filter(text -> !text.isEmpty())
        .map(text -> new Proof(seen(ip(text)), Host.OTHER))
        .toList();
  }

  private static IpAddress seen(IpAddress address) {
    return address instanceof Ipv6 ? address.prefix() : address;
  }
}
