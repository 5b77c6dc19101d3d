package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateType;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.ConnectionAddress;
import io.github.webrtcmasking.internal.event.Told;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.vantage.Origin;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SealReading.Broken;
import io.github.webrtcmasking.internal.vantage.SealReading.NotOurs;
import io.github.webrtcmasking.internal.vantage.SealReading.Opened;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings together what HTTP, the vantage and the browser's event say about one visitor. */
public final class ObservationGatherer {

  private final ChallengeEvidence evidence;
  private final Set<Proof> proofs = new HashSet<>();
  private final Set<Claim> claims = new HashSet<>();
  private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

  private ObservationGatherer(ChallengeEvidence evidence) {
    this.evidence = evidence;
    circumstances.addAll(evidence.circumstances());
  }

  /** Everything that is known for one answer. */
  public static Observations gather(
      HttpSide http, ChallengeEvidence evidence, CollectorEvent event) {
    ObservationGatherer gatherer = new ObservationGatherer(evidence);
    gatherer.read(event);
    gatherer.recall();
    HttpSide normalised = http.at(evidence.nat64().decoded(http.address()));
    return new Observations(normalised, gatherer.proofs, gatherer.claims, gatherer.circumstances);
  }

  private void read(CollectorEvent event) {
    if (event instanceof Failed failed) {
      circumstances.add(Circumstance.NO_CANDIDATES);
      circumstances.add(
          failed.failure() == Failure.TIMED_OUT
              ? Circumstance.TIMED_OUT
              : Circumstance.WEBRTC_UNAVAILABLE);
    }
    if (event instanceof Gathered gathered) {
      read(gathered);
    }
  }

  private void read(Gathered gathered) {
    if (gathered.completion() == Completion.TIMED_OUT) {
      circumstances.add(Circumstance.TIMED_OUT);
    }
    if (gathered.candidates().stream().noneMatch(ObservationGatherer::isSomewhere)) {
      circumstances.add(Circumstance.NO_CANDIDATES);
    }
    if (hidesHosts(gathered)) {
      circumstances.add(Circumstance.HOST_HIDDEN);
    }
    for (Candidate candidate : gathered.candidates()) {
      if (isContradicted(candidate, gathered)) {
        circumstances.add(Circumstance.CLAIMS_DIFFER);
        readContradicted(candidate);
      } else {
        read(candidate);
      }
    }
    readLists(gathered);
  }

  /** Under some policies Chromium tells of hosts at 0.0.0.0 and ::, where nobody is. */
  private static boolean isSomewhere(Candidate candidate) {
    return candidate.address().ip().filter(IpAddress::isUnspecified).isEmpty();
  }

  private static boolean hidesHosts(Gathered gathered) {
    Set<Boolean> hidden = new HashSet<>();
    for (Candidate candidate : gathered.candidates()) {
      if (candidate.type() == CandidateType.HOST && isSomewhere(candidate)) {
        hidden.add(candidate.address() instanceof ConnectionAddress.MdnsName);
      }
    }
    return hidden.equals(Set.of(true));
  }

  /** Whether the browser's events give the candidate another address than this one. */
  private static boolean isContradicted(Candidate candidate, Gathered gathered) {
    return candidate.told() == Told.ONLY_ELSEWHERE
        && events(gathered).anyMatch(candidate::contradicts)
        && events(gathered).noneMatch(candidate::agreesWith);
  }

  private static Stream<Candidate> events(Gathered gathered) {
    return gathered.candidates().stream().filter(line -> line.told() == Told.IN_EVENT);
  }

  /** A proof is a proof, wherever it stands; an address that is disputed is no claim of anyone. */
  private void readContradicted(Candidate candidate) {
    if (candidate.type() == CandidateType.RELAY) {
      readRelay(candidate);
    }
  }

  private void read(Candidate candidate) {
    switch (candidate.type()) {
      case RELAY -> readRelay(candidate);
      case SRFLX, PRFLX -> candidate.address().ip().ifPresent(ip -> claim(ip, Source.SERVER));
      case HOST -> candidate.address().ip().ifPresent(this::readInterface);
    }
  }

  /** A local address behind NAT is not what anyone sees from outside; a global one is. */
  private void readInterface(IpAddress address) {
    if (address.scope() == Scope.GLOBAL) {
      claim(address, Source.INTERFACE);
    }
  }

  private void readRelay(Candidate candidate) {
    SealReading reading = open(candidate);
    if (reading instanceof Broken) {
      circumstances.add(Circumstance.SEAL_BROKEN);
    }
    Optional<IpAddress> mapped = mappedAddress(candidate);
    if (reading instanceof Opened opened) {
      proofs.add(proof(opened.seen()));
      mapped
          .filter(address -> !matches(address, opened.seen().address()))
          .ifPresent(address -> circumstances.add(Circumstance.RELATED_CONTRADICTS_SEAL));
    }
    if (reading instanceof NotOurs) {
      mapped.ifPresent(address -> claim(address, Source.SERVER));
    }
  }

  /** Where others may relay, an address of theirs may by chance have the form of our seals. */
  private SealReading open(Candidate relay) {
    SealReading reading =
        relay.address().ip().orElse(null) instanceof Ipv6 relayed
            ? evidence.seals().open(relayed, relay.port())
            : new NotOurs();
    boolean onlyOurs =
        circumstances.contains(Circumstance.VANTAGE_OFFERED)
            && !circumstances.contains(Circumstance.EXTERNAL_OFFERED);
    return reading instanceof Broken && !onlyOurs ? new NotOurs() : reading;
  }

  /**
   * The mapped address that a relay line shows as its related address (RFC 8839, section 5.1);
   * empty where the browser hides it or, as Firefox does, repeats the relayed address.
   */
  private Optional<IpAddress> mappedAddress(Candidate relay) {
    return relay
        .related()
        .ip()
        .filter(address -> !address.isUnspecified())
        .filter(address -> !relay.address().ip().equals(Optional.of(address)))
        .map(evidence.nat64()::decoded);
  }

  /** A seal holds the whole IPv4 address but only the network of an IPv6 address. */
  private static boolean matches(IpAddress mapped, IpAddress sealed) {
    return (mapped instanceof Ipv6 ? mapped.prefix() : mapped).equals(sealed);
  }

  private void readLists(Gathered gathered) {
    Set<IpAddress> inLines = new HashSet<>();
    gathered.candidates().forEach(line -> line.address().ip().ifPresent(inLines::add));
    if (!inLines.containsAll(gathered.listed())) {
      circumstances.add(Circumstance.CLAIMS_DIFFER);
    }
  }

  private void claim(IpAddress address, Source source) {
    IpAddress decoded = evidence.nat64().decoded(address);
    if (decoded.scope() != Scope.UNUSABLE) {
      claims.add(new Claim(decoded, source));
    }
  }

  /** Adds what the vantage saw and the answer leaves out. */
  private void recall() {
    for (SeenAddress seen : evidence.remembered()) {
      if (proofs.add(proof(seen))) {
        circumstances.add(Circumstance.PROOF_WITHHELD);
      }
    }
  }

  private static Proof proof(SeenAddress seen) {
    return new Proof(
        seen.address(), seen.origin() == Origin.OWN_HOST ? Place.OWN_HOST : Place.ELSEWHERE);
  }
}
