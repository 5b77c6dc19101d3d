package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Place;
import io.github.webrtcmasking.internal.observation.Proof;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptAddressesTest {

  private static final Observations SEEN =
      new Observations(
          new HttpSide(ip("2001:db8:1:2::7"), Place.ELSEWHERE),
          Set.of(
              new Proof(ip("192.0.2.77"), Place.ELSEWHERE),
              new Proof(ip("2001:db8:1:2::"), Place.ELSEWHERE)),
          Set.of(
              new Claim(ip("192.0.2.77"), Claim.Source.SERVER),
              new Claim(ip("192.0.2.78"), Claim.Source.INTERFACE),
              new Claim(ip("2001:db8:1:2:3:4:5:6"), Claim.Source.INTERFACE)),
          Set.of());

  private static List<String> kept(Observations seen, AddressKeeping keeping) {
    return KeptAddresses.of(seen, keeping).stream()
        .map(address -> address.getHow() + " " + address.getText())
        .toList();
  }

  @Test
  void nothingIsKeptUnlessSomebodyAskedForIt() {
    assertThat(kept(SEEN, AddressKeeping.NONE)).isEmpty();
  }

  @Test
  void networksAreKeptOnceEach() {
    assertThat(kept(SEEN, AddressKeeping.PREFIX))
        .containsExactly(
            "HTTP 2001:db8:1:2::/64",
            "PROVEN 192.0.2.0/24",
            "PROVEN 2001:db8:1:2::/64",
            "CLAIMED 192.0.2.0/24",
            "CLAIMED 2001:db8:1:2::/64");
  }

  @Test
  void ofAProvenIpv6AddressNoMoreThanItsNetworkIsKnown() {
    assertThat(kept(SEEN, AddressKeeping.FULL))
        .containsExactly(
            "HTTP 2001:db8:1:2::7",
            "PROVEN 192.0.2.77",
            "PROVEN 2001:db8:1:2::/64",
            "CLAIMED 192.0.2.77",
            "CLAIMED 192.0.2.78",
            "CLAIMED 2001:db8:1:2:3:4:5:6");
  }

  @Test
  void claimsAreLeftOutFirst() {
    Set<Claim> many =
        IntStream.range(1, 60)
            .mapToObj(i -> new Claim(ip("198.51.100." + i), Claim.Source.SERVER))
            .collect(Collectors.toSet());
    Observations seen = new Observations(SEEN.http(), SEEN.proofs(), many, Set.of());
    assertThat(KeptAddresses.of(seen, AddressKeeping.FULL))
        .hasSize(KeptAddresses.MOST)
        .extracting(ObservedAddress::getHow)
        .startsWith(
            ObservedAddress.How.HTTP, ObservedAddress.How.PROVEN, ObservedAddress.How.PROVEN);
  }
}
