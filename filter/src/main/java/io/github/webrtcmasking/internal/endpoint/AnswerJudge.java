package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence.SealOpener;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.Seals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Turns one answer into its assessment. */
final class AnswerJudge {

  private final KeyRing keys;
  private final ProofSource vantage;
  private final Nat64Prefixes nat64;
  private final NetworkLookup lookup;
  private final Set<Circumstance> configured;
  private final VantageOffer offers;
  private final Assessor assessor;

  AnswerJudge(EndpointContext context) {
    this.keys = context.config().vantage().keys();
    this.vantage = context.vantage();
    this.nat64 = context.config().nat64();
    this.lookup = context.lookup();
    this.configured = configured(context.config());
    this.offers = new VantageOffer(context.config().vantage().host(), vantage);
    this.assessor = new Assessor(context.config().lookup().facts().verdict());
  }

  /** For a vantage on the page's host, without look-ups. */
  AnswerJudge(KeyRing keys, ProofSource vantage) {
    this.keys = keys;
    this.vantage = vantage;
    this.nat64 = Nat64Prefixes.WELL_KNOWN;
    this.lookup = NetworkLookup.NONE;
    this.configured = Set.of(Circumstance.VANTAGE_CONFIGURED);
    this.offers = new VantageOffer(VantageConfig.PAGE_HOST, vantage);
    this.assessor = new Assessor();
  }

  /** The circumstances that follow from the configuration alone and hold for every answer. */
  private static Set<Circumstance> configured(MaskingConfig config) {
    Set<Circumstance> configured = EnumSet.noneOf(Circumstance.class);
    if (config.vantage().use() != VantageConfig.Use.NONE) {
      configured.add(Circumstance.VANTAGE_CONFIGURED);
    }
    if (!config.externalServers().isEmpty()) {
      configured.add(Circumstance.EXTERNAL_OFFERED);
    }
    return configured;
  }

  /**
   * The result for one answer.
   *
   * @param seen what was observed
   * @param assessment the assessment of it
   * @param roundTrip what the round trip of the browser's packets from the address of the answer
   *     was at most, if known
   */
  record Judgement(Observations seen, Assessment assessment, Optional<Duration> roundTrip) {}

  Judgement judge(Route route, CollectorEvent event, Instant now) {
    List<SealReading> sealed = new ArrayList<>();
    Observations seen =
        ObservationGatherer.gather(
            route.http(), evidence(route.challenge(), route.http(), sealed::add), event);
    if (route.explains(seen.proofs())) {
      seen = seen.and(Circumstance.NETWORK_CHANGED);
    }
    KnownNetworks networks = lookup.lookUp(seen.http().address(), addresses(seen));
    return new Judgement(
        seen, assessor.assess(seen, networks, now), roundTrip(route, seen.http(), sealed));
  }

  private Optional<Duration> roundTrip(Route route, HttpSide http, List<SealReading> sealed) {
    return Stream.concat(
            sealed.stream().flatMap(each -> each.roundTripFrom(http.address()).stream()),
            vantage.roundTrip(route.challenge().id(), http.address()).stream())
        .min(Comparator.naturalOrder());
  }

  /** The addresses to look up: proven ones first, because they matter more. */
  private static List<IpAddress> addresses(Observations seen) {
    return Stream.concat(
            seen.proofs().stream().map(Proof::address), seen.claims().stream().map(Claim::address))
        .toList();
  }

  private ChallengeEvidence evidence(
      OpenChallenge challenge, HttpSide http, Consumer<SealReading> sealed) {
    Set<Circumstance> circumstances = offered(challenge, http);
    Optional<VantageKeys> made = keys.find(challenge.keyId());
    if (made.isEmpty()) {
      circumstances.add(Circumstance.SEAL_KEY_UNKNOWN);
    }
    return new ChallengeEvidence(
        circumstances,
        noting(opener(challenge, made), sealed),
        vantage.seenFor(challenge.id()),
        nat64);
  }

  /**
   * The circumstances of the challenge; another node with another configuration may have made it.
   */
  private Set<Circumstance> offered(OpenChallenge challenge, HttpSide http) {
    Set<Circumstance> offered = EnumSet.noneOf(Circumstance.class);
    offered.addAll(configured);
    if (challenge.offer().hasExternal()) {
      offered.add(Circumstance.EXTERNAL_OFFERED);
    }
    if (challenge.offer().hasVantage()) {
      offered.add(Circumstance.VANTAGE_CONFIGURED);
      offered.add(Circumstance.VANTAGE_OFFERED);
    }
    if (!offered.contains(Circumstance.VANTAGE_CONFIGURED)) {
      return offered;
    }
    if (!offers.reaches(http)) {
      offered.add(Circumstance.VANTAGE_UNREACHABLE);
    } else if (!challenge.offer().hasVantage()) {
      offered.add(Circumstance.VANTAGE_CLOSED);
    }
    return offered;
  }

  private static SealOpener noting(SealOpener opener, Consumer<SealReading> readings) {
    return (relayed, port) -> {
      SealReading reading = opener.open(relayed, port);
      readings.accept(reading);
      return reading;
    };
  }

  private static SealOpener opener(OpenChallenge challenge, Optional<VantageKeys> made) {
    return made.<SealOpener>map(
            keys -> (relayed, port) -> Seals.open(keys, challenge.username(), relayed, port))
        .orElse((relayed, port) -> new SealReading.NotOurs());
  }
}
