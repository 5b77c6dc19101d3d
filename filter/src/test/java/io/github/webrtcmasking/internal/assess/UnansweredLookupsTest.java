package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.KnownNetworks.Gaps;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.Owner;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 13, item 4: what nobody answered accuses nobody, and makes no other verdict worse. */
class UnansweredLookupsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final IpAddress HTTP = ip("8.8.8.8");
  private static final Owner ONE = new Owner(1, "");
  private static final Owner TWO = new Owner(2, "");

  /** Of HTTP, of 9.9.9.9 and of all others; the second or third where it is not told. */
  private static final Map<String, KnownNetworks> NETWORKS =
      Map.of(
          "answered", owners(TWO),
          "relay", owners(TWO).with(new Gaps(true, false, Set.of())),
          "http", owners(TWO).with(new Gaps(true, true, Set.of())),
          "9.9.9.9", owners(Owner.UNKNOWN).with(new Gaps(false, false, Set.of(ip("9.9.9.9")))),
          "database", owners(TWO).with(new Gaps(false, false, Set.of(ip("9.9.9.9")))),
          "same", owners(ONE).with(new Gaps(false, true, Set.of(ip("9.9.9.9")))));

  private static KnownNetworks owners(Owner of9999) {
    return KnownNetworks.of(
        Set.of(), ONE, Map.of(ip("9.9.9.9"), of9999, ip("7.7.7.7"), TWO, ip("2600::"), TWO));
  }

  private static Observations seen(String proofs, String claims, Circumstance... circumstances) {
    return new Observations(
        new HttpSide(HTTP, Host.OTHER),
        addresses(proofs).stream()
            .map(address -> new Proof(address, Host.OTHER))
            .collect(Collectors.toSet()),
        addresses(claims).stream()
            .map(address -> new Claim(address, Claim.Source.SERVER))
            .collect(Collectors.toSet()),
        Set.of(circumstances));
  }

  private static Set<IpAddress> addresses(String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(" ", -1)).map(each -> ip(each)).collect(Collectors.toSet());
  }

  private static Assessment judge(Observations seen, KnownNetworks networks) {
    return new Assessor().assess(seen, networks, NOW);
  }

  @ParameterizedTest(name = "proofs {0}, claims {1}, {2}: {3}")
  @CsvSource({
    "9.9.9.9,         ,         answered, MASKED,       false",
    "9.9.9.9,         ,         relay,    INCONCLUSIVE, true",
    "9.9.9.9,         ,         http,     INCONCLUSIVE, true",
    "9.9.9.9,         ,         9.9.9.9,  INCONCLUSIVE, true",
    "9.9.9.9,         ,         database, INCONCLUSIVE, true", // The application might know better.
    "9.9.9.9,         ,         same,     CONSISTENT,   false",
    "8.8.8.8 9.9.9.9, ,         9.9.9.9,  INCONCLUSIVE, true",
    "7.7.7.7 9.9.9.9, ,         9.9.9.9,  MASKED,       false", // The first rests on answers.
    "8.8.8.8,         ,         http,     CONSISTENT,   false",
    "8.8.4.4,         ,         http,     INCONCLUSIVE, true", // Near: it was so before.
    ",                9.9.9.9,  answered, MASKED,       false",
    ",                9.9.9.9,  9.9.9.9,  INCONCLUSIVE, true",
    ",                9.9.9.9,  http,     INCONCLUSIVE, true",
    ",                9.9.9.9,  relay,    INCONCLUSIVE, true",
    ",                8.8.8.8,  http,     CONSISTENT,   false",
    "2600::,          ,         http,     INCONCLUSIVE, false", // Families are never compared.
    "8.8.8.8 2600::,  ,         http,     CONSISTENT,   false",
  })
  void accusationRestsOnAnswers(
      String proofs, String claims, String networks, Verdict verdict, boolean unanswered) {
    Assessment assessment = judge(seen(proofs, claims), NETWORKS.get(networks));
    assertThat(assessment.getVerdict()).isEqualTo(verdict);
    assertThat(assessment.getReasons().contains(Reason.LOOKUP_UNANSWERED)).isEqualTo(unanswered);
  }

  @Test
  void claimThatContradictsAProofIsATamperedOneOnlyWhereTheProofIsKnownToDiffer() {
    Observations seen = seen("9.9.9.9", "8.8.8.8", Circumstance.VANTAGE_CONFIGURED);
    assertThat(judge(seen, NETWORKS.get("answered")).getVerdict()).isEqualTo(Verdict.TAMPERED);
    assertThat(judge(seen, NETWORKS.get("9.9.9.9")).getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void selfContradictionIsNoneWhereItMayBeARelay() {
    Observations seen = seen("8.8.8.8", null, Circumstance.CLAIMS_DIFFER);
    assertThat(judge(seen, NETWORKS.get("answered")).getVerdict()).isEqualTo(Verdict.TAMPERED);
    assertThat(judge(seen, NETWORKS.get("relay")).getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void brokenSealIsALieWhoeverAnswers() {
    Observations seen = seen(null, null, Circumstance.SEAL_BROKEN);
    assertThat(judge(seen, NETWORKS.get("http")).getVerdict()).isEqualTo(Verdict.TAMPERED);
  }

  @Test
  void knownExitIsNoMaskWhoeverAnswers() {
    KnownNetworks exit =
        KnownNetworks.of(EnumSet.of(NetworkTrait.KNOWN_EGRESS), Owner.UNKNOWN, Map.of())
            .with(new Gaps(true, true, Set.of(ip("9.9.9.9"))));
    assertThat(judge(seen("9.9.9.9", null), exit).getVerdict()).isEqualTo(Verdict.CONSISTENT);
  }

  /** The operator's own list is asked first, so it does not matter what a list of relays says. */
  @Test
  void accusationOfAKnownExitNeedsNoAnswerAboutRelays() {
    KnownNetworks exit =
        KnownNetworks.of(EnumSet.of(NetworkTrait.KNOWN_EGRESS), Owner.UNKNOWN, Map.of())
            .with(new Gaps(true, false, Set.of()));
    Observations seen = seen("8.8.8.8", null, Circumstance.CLAIMS_DIFFER);
    assertThat(judge(seen, exit).getVerdict()).isEqualTo(Verdict.TAMPERED);
  }

  @Test
  void differenceInsideOneSiteNeedsNoOwner() {
    Observations seen =
        new Observations(
            new HttpSide(ip("10.0.0.1"), Host.OTHER),
            Set.of(new Proof(ip("10.9.0.1"), Host.OTHER)),
            Set.of(),
            Set.of());
    assertThat(judge(seen, KnownNetworks.NONE).getVerdict()).isEqualTo(Verdict.MASKED);
  }
}
