package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpAddress.Family;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions that the decision table asks of one visitor's observations.
 *
 * @param facts what is known of the visitor
 * @param proven how the proofs relate to the HTTP address, without those of row 26
 * @param claimed how the claims relate to the HTTP address
 * @param reflected the same for the claims that a server is said to have seen
 */
record Comparison(Facts facts, Findings proven, Findings claimed, Findings reflected) {

  /**
   * What is known of one visitor.
   *
   * @param seen what was observed
   * @param networks what is known about the networks
   * @param now the time of the assessment
   */
  record Facts(Observations seen, KnownNetworks networks, Instant now) {

    Findings relate(List<IpAddress> addresses) {
      return Findings.of(seen.http().address(), addresses, networks);
    }
  }

  static Comparison of(Facts facts) {
    Observations seen = facts.seen();
    Findings reflected = facts.relate(reflected(seen));
    return new Comparison(facts, facts.relate(proven(seen)), claimed(facts, reflected), reflected);
  }

  private static List<IpAddress> proven(Observations seen) {
    List<IpAddress> addresses = new ArrayList<>();
    for (Proof proof : seen.proofs()) {
      if (!isSameHost(seen.http(), proof)) {
        addresses.add(proof.address());
      }
    }
    return addresses;
  }

  /** The addresses that a server is said to have seen. */
  private static List<IpAddress> reflected(Observations seen) {
    List<IpAddress> addresses = new ArrayList<>();
    for (Claim claim : seen.claims()) {
      if (claim.source() == Claim.Source.SERVER) {
        addresses.add(claim.address());
      }
    }
    return addresses;
  }

  /** Usually all claims are reflected ones, so their findings are reused. */
  private static Findings claimed(Facts facts, Findings reflected) {
    List<IpAddress> addresses = new ArrayList<>();
    boolean more = false;
    for (Claim claim : facts.seen().claims()) {
      addresses.add(claim.address());
      more |= claim.source() != Claim.Source.SERVER;
    }
    return more ? facts.relate(addresses) : reflected;
  }

  /** 26: both sides come from the server's own machine, from any of its addresses. */
  private static boolean isSameHost(HttpSide http, Proof proof) {
    return http.host() == Host.OWN && proof.host() == Host.OWN;
  }

  Observations seen() {
    return facts.seen();
  }

  boolean has(Circumstance circumstance) {
    return seen().has(circumstance);
  }

  boolean httpIs(NetworkTrait trait) {
    return facts.networks().httpIs(trait);
  }

  boolean sameHost() {
    for (Proof proof : seen().proofs()) {
      if (isSameHost(seen().http(), proof)) {
        return true;
      }
    }
    return false;
  }

  boolean ownHostOnlyOverHttp() {
    return seen().http().host() == Host.OWN
        && !sameHost()
        && (!seen().proofs().isEmpty() || claimed.anyDiffers());
  }

  /** 1, 26: whether a proof shows the same address, or the same machine. */
  boolean anyProofFits() {
    return sameHost() || proven.anyFits();
  }

  boolean isIpv4() {
    return seen().http().address().family() == Family.IPV4;
  }

  Scope httpScope() {
    return seen().http().address().scope();
  }

  /**
   * 20: the related address of a relay line is not the sealed one, or the only fitting address is
   * claimed and the vantage saw others. A run that was cut short does not count, because it may
   * lack the fitting proof. Nor do interfaces, because packets to us may use another one.
   */
  boolean claimContradictsProof() {
    if (has(Circumstance.RELATED_CONTRADICTS_SEAL)) {
      return true;
    }
    return has(Circumstance.VANTAGE_CONFIGURED)
        && !has(Circumstance.EXTERNAL_OFFERED) // which may honestly see another
        && !httpIsTranslated()
        && !has(Circumstance.TIMED_OUT)
        && claimsTheHttpNetwork()
        && !anyProofFits()
        && seen().proofs().stream().map(Proof::address).anyMatch(this::differsUnsaid);
  }

  /**
   * 27: a translator belongs to the deployment, so its addresses do not have the owner of the
   * visitor's other addresses.
   */
  boolean httpIsTranslated() {
    return has(Circumstance.HTTP_TRANSLATED) && proven.otherFamily() != OtherFamily.SAME_OWNER;
  }

  /** 30: a proxy in front replaces the visitor's address with one that nobody has. */
  boolean httpIsInvented() {
    return seen().http().address().isInvented();
  }

  /** 30: the same before the vantage. Claims do not count here. */
  boolean anyProofInvented() {
    return seen().proofs().stream().anyMatch(proof -> proof.address().isInvented());
  }

  /** Leaves out SAME_OWNER: somebody who invents a claim uses the HTTP address or its network. */
  private boolean claimsTheHttpNetwork() {
    return reflected.fits().contains(Match.SAME_ADDRESS)
        || reflected.fits().contains(Match.SAME_PREFIX);
  }

  /**
   * Whether the proof differs and no claim names it. With two uplinks, an honest answer that ended
   * at the first proof claims the proven address too.
   */
  private boolean differsUnsaid(IpAddress proof) {
    return facts.relate(List.of(proof)).anyDiffers()
        && reflected(seen()).stream().noneMatch(claim -> claim.subscriber().equals(proof));
  }

  /** The reason of the worst proof. Proofs from our own host are not compared. */
  Reason fitOfProof() {
    return proven.comparable() ? proven.worst().reason() : Reason.SAME_HOST;
  }

  /**
   * 10, 11: what proofs and claims say about the other family. Claims count, because visitors do
   * not invent what speaks against them. On our own host they do not: all its addresses belong to
   * one machine.
   */
  OtherFamily otherFamily() {
    return sameHost() ? proven.otherFamily() : proven.otherFamily().and(claimed.otherFamily());
  }

  /** 23, 24: whether a server saw an address of the other scope while HTTP shows the first. */
  Evidence evidence(Scope http, Scope other) {
    if (httpScope() != http) {
      return Evidence.NONE;
    }
    if (proven.scopes().contains(other)) {
      return Evidence.PROVEN;
    }
    if (proven.scopesOfOtherFamily().contains(other)) {
      return Evidence.PROVEN_OTHER_FAMILY;
    }
    if (reflected.scopes().contains(other)) {
      return Evidence.CLAIMED;
    }
    return reflected.scopesOfOtherFamily().contains(other)
        ? Evidence.CLAIMED_OTHER_FAMILY
        : Evidence.NONE;
  }

  /** Which kind of observation shows an address with another scope than the HTTP address. */
  enum Evidence {
    PROVEN,
    PROVEN_OTHER_FAMILY,
    CLAIMED,
    CLAIMED_OTHER_FAMILY,
    NONE;

    boolean isProven() {
      return switch (this) {
        case PROVEN, PROVEN_OTHER_FAMILY -> true;
        case CLAIMED, CLAIMED_OTHER_FAMILY, NONE -> false;
      };
    }

    boolean isOfOtherFamily() {
      return switch (this) {
        case PROVEN_OTHER_FAMILY, CLAIMED_OTHER_FAMILY -> true;
        case PROVEN, CLAIMED, NONE -> false;
      };
    }
  }

  /** 16 to 19: why there is nothing to compare. */
  Reason whyNothing() {
    if (has(Circumstance.WEBRTC_UNAVAILABLE)) {
      return Reason.WEBRTC_UNAVAILABLE;
    }
    if (!has(Circumstance.NO_CANDIDATES)) {
      return whyNoAddress();
    }
    return has(Circumstance.TIMED_OUT) ? Reason.TIMED_OUT : Reason.NO_CANDIDATES;
  }

  /** If the deployment prevents an address, the reason says so and does not blame the browser. */
  private Reason whyNoAddress() {
    if (has(Circumstance.TRANSLATION_DIFFERS)) {
      return Reason.TRANSLATOR_NOT_CONFIGURED;
    }
    return vantageMissed() ? Reason.VANTAGE_UNREACHABLE : Reason.NO_REFLEXIVE_ADDRESS;
  }

  /** Whether no proof could come, whatever the browser does. */
  private boolean vantageMissed() {
    return seen().proofs().isEmpty()
        && (has(Circumstance.VANTAGE_UNREACHABLE) || has(Circumstance.VANTAGE_CLOSED));
  }

  /** The assessment with its reasons, followed by further reasons that apply. */
  Assessment judge(Verdict verdict, Confidence confidence, Reason... reasons) {
    List<Reason> all = new ArrayList<>(List.of(reasons));
    List<Reason> network = NetworkReasons.of(verdict, this);
    all.addAll(network);
    if (verdict == Verdict.INCONCLUSIVE) {
      addWhere(Circumstance.TRANSLATION_DIFFERS, Reason.TRANSLATOR_NOT_CONFIGURED, all);
      if (vantageMissed()) {
        all.add(Reason.VANTAGE_UNREACHABLE);
      }
    }
    addWhere(Circumstance.CLAIMS_DIFFER, Reason.CLAIMS_DIFFER, all);
    addWhere(Circumstance.PROOF_WITHHELD, Reason.PROOF_WITHHELD, all);
    addWhere(Circumstance.TIMED_OUT, Reason.TIMED_OUT, all);
    addWhere(Circumstance.HOST_HIDDEN, Reason.HOST_HIDDEN, all);
    return Assessment.of(
        verdict, NetworkReasons.limited(confidence, verdict, network), all, facts.now());
  }

  private void addWhere(Circumstance circumstance, Reason reason, List<Reason> reasons) {
    if (has(circumstance)) {
      reasons.add(reason);
    }
  }
}
