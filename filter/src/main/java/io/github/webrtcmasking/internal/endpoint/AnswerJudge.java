package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence.SealOpener;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.session.NetworkId;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Leads one answer from the event to its assessment. */
final class AnswerJudge {

  private final KeyRing keys;
  private final ProofSource vantage;
  private final Assessor assessor = new Assessor();

  AnswerJudge(KeyRing keys, ProofSource vantage) {
    this.keys = keys;
    this.vantage = vantage;
  }

  Assessment judge(OpenChallenge challenge, HttpSide http, CollectorEvent event, Instant now) {
    return assessor.assess(ObservationGatherer.gather(http, evidence(challenge, http), event), now);
  }

  private ChallengeEvidence evidence(OpenChallenge challenge, HttpSide http) {
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    if (challenge.offer() == Offer.VANTAGE) {
      circumstances.add(Circumstance.VANTAGE_OFFERED);
    }
    Optional<VantageKeys> made = keys.find(challenge.keyId());
    if (made.isEmpty()) {
      circumstances.add(Circumstance.SEAL_KEY_UNKNOWN);
    } else if (!NetworkId.of(http.address(), made.get()).equals(challenge.network())) {
      circumstances.add(Circumstance.NETWORK_CHANGED);
    }
    return new ChallengeEvidence(
        circumstances, opener(challenge, made), vantage.seenFor(challenge.id()));
  }

  private static SealOpener opener(OpenChallenge challenge, Optional<VantageKeys> made) {
    return made.<SealOpener>map(
            keys -> (relayed, port) -> Seals.open(keys, challenge.username(), relayed, port))
        .orElse((relayed, port) -> new SealReading.NotOurs());
  }
}
