package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.lookup.HttpNetwork;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.Owner;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer.Kind;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerVerdict;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists alone can do, as the operator decides. */
class AnonymizerVerdictTest {

  private static Assessment judged(
      AnonymizerVerdict verdict, Set<NetworkTrait> traits, HttpNetwork http) {
    Observations seen =
        new Observations(
            new HttpSide(ip("8.8.8.8"), Host.OTHER),
            Set.of(new Proof(ip("8.8.8.8"), Host.OTHER)),
            Set.of(),
            Set.of());
    KnownNetworks networks = KnownNetworks.of(traits, Owner.UNKNOWN, Map.of()).with(http);
    return new Assessor(verdict).assess(seen, networks, Instant.EPOCH);
  }

  private static HttpNetwork listed(Kind... kinds) {
    return new HttpNetwork(
        "", new Anonymizer(Set.of(kinds), "NordVPN", "2026-11-29"), "SE", Map.of());
  }

  @ParameterizedTest(name = "{0}, {1} is {2}")
  @CsvSource({
    "COMPARED, VPN, CONSISTENT (MEDIUM) [SAME_ADDRESS; PROVEN; ANONYMIZER] [VPN]",
    "MASKED, VPN, MASKED (LOW) [ANONYMIZER; SAME_ADDRESS; PROVEN] [VPN]",
    "MASKED, TOR, MASKED (LOW) [ANONYMIZER; SAME_ADDRESS; PROVEN] [TOR]",
    "MASKED, RESIDENTIAL_PROXY, CONSISTENT (MEDIUM) [SAME_ADDRESS; PROVEN; ANONYMIZER] [RESIDENTIAL_PROXY]",
  })
  void fullTunnelIsMaskedOnlyIfTheOperatorSaysSo(
      AnonymizerVerdict verdict, Kind kind, String expected) {
    assertThat(judged(verdict, Set.of(), listed(kind)))
        .asString()
        .isEqualTo(expected.replace(';', ','));
  }

  @Test
  void whatExplainsTheNetworkOutranksTheList() {
    assertThat(
            judged(AnonymizerVerdict.MASKED, Set.of(NetworkTrait.KNOWN_EGRESS), listed(Kind.VPN))
                .isMasked())
        .isFalse();
    assertThat(
            judged(AnonymizerVerdict.MASKED, Set.of(NetworkTrait.PRIVACY_RELAY), listed(Kind.VPN))
                .getReasons())
        .containsExactly(Reason.PRIVACY_RELAY, Reason.SAME_ADDRESS, Reason.PROVEN);
    assertThat(judged(AnonymizerVerdict.MASKED, Set.of(), HttpNetwork.UNKNOWN).isMasked())
        .isFalse();
  }

  @Test
  void whatListsKnowIsTold() {
    NetworkInfo told = judged(AnonymizerVerdict.COMPARED, Set.of(), listed(Kind.VPN)).getNetwork();

    assertThat(told)
        .isEqualTo(
            NetworkInfo.NONE
                .withCountry("SE")
                .withAnonymizer(List.of(AnonymizerKind.VPN), "NordVPN", "2026-11-29"));
    assertThat(
            judged(
                    AnonymizerVerdict.COMPARED,
                    Set.of(NetworkTrait.PRIVACY_RELAY),
                    new HttpNetwork("A relay", Anonymizer.NONE, "SE", Map.of()))
                .getNetwork())
        .isEqualTo(NetworkInfo.NONE.withRelay("A relay").withCountry("SE"));
  }
}
