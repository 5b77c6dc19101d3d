package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefix;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateOrigin;
import io.github.webrtcmasking.internal.event.CandidateType;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SealReading.NotOurs;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings together what HTTP, the vantage and the browser's event say about one visitor. */
public final class ObservationGatherer implements CollectorEvent.Reader {

  private final HttpSide http;
  private final ChallengeEvidence evidence;
  private final Set<Proof> proofs = new HashSet<>();
  private final Set<Claim> claims = new HashSet<>();
  private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

  private ObservationGatherer(HttpSide http, ChallengeEvidence evidence) {
    this.http = http;
    this.evidence = evidence;
    circumstances.addAll(evidence.circumstances());
  }

  /** Everything that is known for one answer. */
  public static Observations gather(
      HttpSide http, ChallengeEvidence evidence, CollectorEvent event) {
    ObservationGatherer gatherer =
        new ObservationGatherer(http.at(evidence.nat64().decoded(http.address())), evidence);
    event.passTo(gatherer);
    gatherer.recall();
    gatherer.findTranslated();
    return new Observations(
        gatherer.http, gatherer.proofs, gatherer.claims, gatherer.circumstances);
  }

  @Override
  public void failed(Failed event) {
    circumstances.add(Circumstance.NO_CANDIDATES);
    circumstances.add(
        switch (event.failure()) {
          case TIMED_OUT -> Circumstance.TIMED_OUT;
          case UNAVAILABLE -> Circumstance.WEBRTC_UNAVAILABLE;
        });
  }

  @Override
  public void gathered(Gathered gathered) {
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

  /**
   * False for 0.0.0.0 and ::. Chromium reports host candidates there under some policies
   * (ObservationGathererTest, candidateWithoutAnAddressIsNone).
   */
  private static boolean isSomewhere(Candidate candidate) {
    return candidate.address().ip().filter(IpAddress::isUnspecified).isEmpty();
  }

  private static boolean hidesHosts(Gathered gathered) {
    Set<Boolean> hidden = new HashSet<>();
    for (Candidate candidate : gathered.candidates()) {
      if (candidate.type() == CandidateType.HOST && isSomewhere(candidate)) {
        hidden.add(candidate.address().isHidden());
      }
    }
    return hidden.equals(Set.of(true));
  }

  /** Whether the browser's events give the candidate another address than this one. */
  private static boolean isContradicted(Candidate candidate, Gathered gathered) {
    return candidate.origin() == CandidateOrigin.ONLY_ELSEWHERE
        && events(gathered).anyMatch(candidate::contradicts)
        && events(gathered).noneMatch(candidate::agreesWith);
  }

  private static Stream<Candidate> events(Gathered gathered) {
    return gathered.candidates().stream().filter(line -> line.origin() == CandidateOrigin.IN_EVENT);
  }

  /** A contradicted line still counts as a proof if it opens, but never as a claim. */
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

  /** Only a global address can be what servers see. A local one is behind a NAT. */
  private void readInterface(IpAddress address) {
    if (address.scope() == Scope.GLOBAL) {
      claim(address, Source.INTERFACE);
    }
  }

  private void readRelay(Candidate candidate) {
    Optional<IpAddress> mapped = mappedAddress(candidate);
    open(candidate)
        .passTo(
            new SealReading.Reader() {
              @Override
              public void opened(SeenAddress seen) {
                prove(seen);
                mapped.ifPresent(address -> compare(address, seen.address()));
              }

              /** With other relays around, one of their addresses may look like our seals. */
              @Override
              public void broken() {
                if (onlyWeRelay()) {
                  circumstances.add(Circumstance.SEAL_BROKEN);
                } else {
                  notOurs();
                }
              }

              @Override
              public void notOurs() {
                mapped.ifPresent(address -> claim(address, Source.SERVER));
              }
            });
  }

  private SealReading open(Candidate relay) {
    return relay.address().ip().orElse(null) instanceof Ipv6 relayed
        ? evidence.seals().open(relayed, relay.port())
        : new NotOurs();
  }

  private boolean onlyWeRelay() {
    return circumstances.contains(Circumstance.VANTAGE_CONFIGURED)
        && !circumstances.contains(Circumstance.EXTERNAL_OFFERED);
  }

  /**
   * The mapped address that a relay line shows as its related address (RFC 8839, section 5.1);
   * empty if the browser hides it, or repeats the relayed address as Firefox does
   * (SealedProofsTest).
   */
  private Optional<IpAddress> mappedAddress(Candidate relay) {
    return relay
        .related()
        .ip()
        .filter(address -> !address.isUnspecified())
        .filter(address -> !relay.address().ip().equals(Optional.of(address)));
  }

  /**
   * Checks the two for a contradiction. A seal holds a whole IPv4 address, but only the network of
   * an IPv6 address.
   */
  private void compare(IpAddress mapped, IpAddress sealed) {
    IpAddress decoded = evidence.nat64().decoded(mapped);
    if (decoded.subscriber().equals(sealed)) {
      return;
    }
    circumstances.add(
        isTranslated(mapped, sealed)
            ? Circumstance.TRANSLATION_DIFFERS
            : Circumstance.RELATED_CONTRADICTS_SEAL);
  }

  /** Whether the two are one address, written by a translator that only one side knows. */
  private static boolean isTranslated(IpAddress mapped, IpAddress sealed) {
    if (mapped instanceof Ipv6 ipv6) {
      return sealed instanceof Ipv4 ipv4
          ? Nat64Prefix.carries(ipv6, ipv4)
          : ipv6.prefix().equals(sealed);
    }
    return mapped instanceof Ipv4 ipv4
        && sealed instanceof Ipv6 network
        && Nat64Prefix.carries(network, ipv4);
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

  /** Adds the addresses that the vantage saw and the answer leaves out. */
  private void recall() {
    for (SeenAddress seen : evidence.remembered()) {
      if (prove(seen)) {
        circumstances.add(Circumstance.PROOF_WITHHELD);
      }
    }
  }

  /** Adds the address as a proof. Returns whether it is a new one. */
  private boolean prove(SeenAddress seen) {
    IpAddress address = seen.address();
    // If the page requests come from that network too, it is not a translator's.
    boolean translated =
        evidence.nat64().overlap(address) && !http.address().prefix().equals(address);
    if (translated) {
      circumstances.add(Circumstance.TRANSLATION_DIFFERS);
      return evidence
          .nat64()
          .decodedNetwork(address)
          .filter(ipv4 -> proofs.add(proof(ipv4, seen)))
          .isPresent();
    }
    return proofs.add(proof(address, seen));
  }

  private static Proof proof(IpAddress address, SeenAddress seen) {
    return new Proof(address, seen.host());
  }

  /**
   * Finds other addresses that the vantage decoded and we did not: claims without a seal, and the
   * HTTP address.
   */
  private void findTranslated() {
    if (claims.removeIf(
        claim -> claim.source() == Source.SERVER && isTranslation(claim.address()))) {
      circumstances.add(Circumstance.TRANSLATION_DIFFERS);
    }
    if (isTranslation(http.address())) {
      circumstances.add(Circumstance.TRANSLATION_DIFFERS);
      circumstances.add(Circumstance.HTTP_TRANSLATED);
    }
  }

  /**
   * False if the address's own network is proven: hosts there may be numbered after their IPv4
   * addresses.
   */
  private boolean isTranslation(IpAddress address) {
    return address instanceof Ipv6 ipv6
        && proofs.stream().noneMatch(proof -> proof.address().equals(ipv6.prefix()))
        && proofs.stream()
            .anyMatch(
                proof -> proof.address() instanceof Ipv4 ipv4 && Nat64Prefix.carries(ipv6, ipv4));
  }
}
