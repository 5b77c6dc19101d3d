package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence.SealOpener;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leads one answer from the event to its assessment. */
final class AnswerJudge {

  private final KeyRing keys;
  private final ProofSource vantage;
  private final Nat64Prefixes nat64;
  private final NetworkLookup lookup;
  private final Assessor assessor = new Assessor();

  AnswerJudge(EndpointContext context) {
    this.keys = context.config().vantage().keys();
    this.vantage = context.vantage();
    this.nat64 = context.config().nat64();
    this.lookup = context.lookup();
  }

  /** Without look-ups. */
  AnswerJudge(KeyRing keys, ProofSource vantage) {
    this.keys = keys;
    this.vantage = vantage;
    this.nat64 = Nat64Prefixes.WELL_KNOWN;
    this.lookup = NetworkLookup.NONE;
  }

  /**
   * What came of one answer.
   *
   * @param seen what was observed
   * @param assessment what is said of it
   */
  record Judgement(Observations seen, Assessment assessment) {}

  Judgement judge(Route route, CollectorEvent event, Instant now) {
    Observations seen =
        ObservationGatherer.gather(route.http(), evidence(route.challenge()), event);
    if (route.explains(seen.proofs())) {
      seen = seen.and(Circumstance.NETWORK_CHANGED);
    }
    KnownNetworks networks = lookup.lookUp(seen.http().address(), addresses(seen));
    return new Judgement(seen, assessor.assess(seen, networks, now));
  }

  /** What was proven before what is only claimed. */
  private static List<IpAddress> addresses(Observations seen) {
    return Stream.concat(
            seen.proofs().stream().map(Proof::address), seen.claims().stream().map(Claim::address))
        .toList();
  }

  private ChallengeEvidence evidence(OpenChallenge challenge) {
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    if (challenge.offer().hasVantage()) {
      circumstances.add(Circumstance.VANTAGE_OFFERED);
    }
    if (challenge.offer().hasExternal()) {
      circumstances.add(Circumstance.EXTERNAL_OFFERED);
    }
    Optional<VantageKeys> made = keys.find(challenge.keyId());
    if (made.isEmpty()) {
      circumstances.add(Circumstance.SEAL_KEY_UNKNOWN);
    }
    return new ChallengeEvidence(
        circumstances, opener(challenge, made), vantage.seenFor(challenge.id()), nat64);
  }

  private static SealOpener opener(OpenChallenge challenge, Optional<VantageKeys> made) {
    return made.<SealOpener>map(
            keys -> (relayed, port) -> Seals.open(keys, challenge.username(), relayed, port))
        .orElse((relayed, port) -> new SealReading.NotOurs());
  }
}
