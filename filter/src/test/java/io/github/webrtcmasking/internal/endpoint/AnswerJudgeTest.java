package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateType;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.ConnectionAddress;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.NetworkNaming;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.TurnUsername;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.GatheredEvents;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A challenge of one node is answered at another one, or at the same one after a restart. All that
 * the two have in common is what stands in the session, and perhaps a secret.
 */
class AnswerJudgeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final VantageKeys GIVEN_UNDER = TestSeals.keys(1);
  private static final VantageKeys ANOTHER = TestSeals.keys(2);

  private static final IpAddress VISITOR = ip("8.8.8.8");
  private static final IpAddress ELSEWHERE = ip("9.9.9.9");

  /** Nothing was sent to the node that takes the answer. */
  private static final ProofSource SAW_NOTHING =
      new ProofSource() {
        @Override
        public Set<SeenAddress> seenFor(String challengeId) {
          return Set.of();
        }

        @Override
        public OptionalInt listeningPort() {
          return OptionalInt.of(3478);
        }
      };

  private static final OpenChallenge CHALLENGE =
      new OpenChallenge(
          "challenge",
          new TurnUsername(NOW.plus(OpenChallenge.LIFETIME), GIVEN_UNDER.keyId(), "challenge")
              .text(),
          GIVEN_UNDER.keyId(),
          NetworkNaming.of(GIVEN_UNDER).name(VISITOR),
          NOW,
          Offer.VANTAGE);

  @Test
  void proofOfAnotherNodeWithTheSameSecretIsOpened() {
    assertThat(judge(KeyRing.of(GIVEN_UNDER), VISITOR).getVerdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(judge(KeyRing.of(GIVEN_UNDER), ELSEWHERE).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @Test
  void proofFromBeforeTheSecretChangedIsOpenedWithThePreviousOne() {
    KeyRing rotated = KeyRing.of(ANOTHER).withPrevious(GIVEN_UNDER);

    assertThat(judge(rotated, VISITOR).getVerdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(judge(rotated, ELSEWHERE).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @Test
  void proofUnderAnUnknownKeyAccusesNobody() {
    for (IpAddress sealed : List.of(VISITOR, ELSEWHERE)) {
      Assessment assessment = judge(KeyRing.of(ANOTHER), sealed);

      assertThat(assessment.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(assessment.getReasons()).contains(Reason.SEAL_KEY_UNKNOWN);
      assertThat(assessment.isMasked()).isFalse();
    }
  }

  /** Whatever a challenge offered, and whyever: the next one may be the one that offers less. */
  @ParameterizedTest
  @EnumSource(Offer.class)
  void fittingClaimWithoutAProofIsNeverEnoughWhereThereIsAVantage(Offer offer) {
    OpenChallenge challenge =
        new OpenChallenge(
            CHALLENGE.id(),
            CHALLENGE.username(),
            CHALLENGE.keyId(),
            CHALLENGE.network(),
            CHALLENGE.issuedAt(),
            offer);
    Candidate invented =
        new Candidate(
            CandidateType.SRFLX,
            new ConnectionAddress.Literal(VISITOR),
            5,
            1677729535,
            new ConnectionAddress.Literal(ip("0.0.0.0")));
    Assessment assessment =
        new AnswerJudge(KeyRing.of(GIVEN_UNDER), SAW_NOTHING)
            .judge(
                new Route(
                    challenge, new HttpSide(VISITOR, Host.OTHER), NetworkNaming.of(GIVEN_UNDER)),
                GatheredEvents.complete(List.of(invented)),
                NOW)
            .assessment();

    assertThat(assessment.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(assessment.getReasons()).startsWith(Reason.CLAIM_UNPROVEN);
    assertThat(assessment.getReasons().contains(Reason.VANTAGE_UNREACHABLE))
        .isNotEqualTo(offer.hasVantage());
  }

  /** An exit that rotates between challenge and answer, and a home that is neither. */
  @Test
  void rotatingExitIsNoChangedNetwork() {
    Assessment assessment = judge(KeyRing.of(GIVEN_UNDER), ELSEWHERE, ip("193.0.6.139"));

    assertThat(assessment.getVerdict()).isEqualTo(Verdict.MASKED);
    assertThat(assessment.getReasons())
        .contains(Reason.PROVEN)
        .doesNotContain(Reason.NETWORK_CHANGED);
  }

  @Test
  void phoneThatLeavesTheWifiChangedItsNetwork() {
    for (IpAddress sealed : List.of(VISITOR, ip("193.0.6.139"))) {
      Assessment assessment = judge(KeyRing.of(GIVEN_UNDER), sealed, ip("193.0.6.139"));

      assertThat(assessment.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(assessment.getReasons()).contains(Reason.NETWORK_CHANGED);
    }
  }

  private static Assessment judge(KeyRing keys, IpAddress sealed) {
    return judge(keys, sealed, VISITOR);
  }

  private static Assessment judge(KeyRing keys, IpAddress sealed, IpAddress answered) {
    HttpSide http = new HttpSide(answered, Host.OTHER);
    return new AnswerJudge(keys, SAW_NOTHING)
        .judge(new Route(CHALLENGE, http, NetworkNaming.of(GIVEN_UNDER)), answer(sealed), NOW)
        .assessment();
  }

  /** What a browser answers that was seen by a node with the challenge's own keys. */
  private static CollectorEvent answer(IpAddress sealed) {
    Relay relay =
        TestSeals.seal(GIVEN_UNDER, CHALLENGE.username(), TestSeals.seen(sealed, Host.OTHER));
    Candidate line =
        new Candidate(
            CandidateType.RELAY,
            new ConnectionAddress.Literal(relay.address()),
            relay.port(),
            1,
            new ConnectionAddress.Literal(ip("0.0.0.0")));
    return GatheredEvents.complete(List.of(line));
  }
}
