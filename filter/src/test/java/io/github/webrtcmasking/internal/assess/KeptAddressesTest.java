package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptAddressesTest {

  private static final Jsonb JSONB = JsonbBuilder.create();

  private static final Observations SEEN =
      new Observations(
          new HttpSide(ip("2001:db8:1:2::7"), Host.OTHER),
          Set.of(
              new Proof(ip("192.0.2.77"), Host.OTHER), new Proof(ip("2001:db8:1:2::"), Host.OTHER)),
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

  /** By whatever an application writes sessions with: JSON-B, say. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"NONE, ''", "PREFIX, 192.0.2.0/24", "FULL, 192.0.2.77"})
  void assessmentWrittenAsJsonShowsWhatIsKeptAndNoMore(AddressKeeping keeping, String shown) {
    Assessment assessment =
        Assessment.of(Verdict.MASKED, Confidence.HIGH, List.of(Reason.PROVEN), Instant.EPOCH)
            .withAddresses(KeptAddresses.of(SEEN, keeping));
    String json = JSONB.toJson(assessment);
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      List<String> written =
          reader.readObject().getJsonArray("addresses").getValuesAs(JsonObject.class).stream()
              .map(address -> address.getString("how") + " " + address.getString("text"))
              .toList();
      assertThat(written).isEqualTo(kept(SEEN, keeping));
    }
    assertThat(json).contains("MASKED", shown);
    if (keeping != AddressKeeping.FULL) {
      assertThat(json).doesNotContain("192.0.2.7", "1:2::7", "3:4:5:6");
    }
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
