package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Place;
import io.github.webrtcmasking.internal.observation.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The questions that the decision table asks of one visitor's observations.
 *
 * @param seen what was observed
 * @param proven how the proofs relate to the HTTP address, those of row 26 left out
 * @param claimed how the claims relate to it
 * @param reflected how those claims relate to it that a server is said to have seen
 * @param now when the judgement is made
 */
record Case(Observations seen, Findings proven, Findings claimed, Findings reflected, Instant now) {

  static Case of(Observations seen, Instant now) {
    HttpSide http = seen.http();
    List<IpAddress> proofs =
        seen.proofs().stream()
            .filter(proof -> !isSameHost(http, proof))
            .map(Proof::address)
            .toList();
    return new Case(
        seen,
        Findings.of(http.address(), proofs),
        Findings.of(http.address(), claims(seen, claim -> true)),
        Findings.of(http.address(), claims(seen, claim -> claim.source() == Claim.Source.SERVER)),
        now);
  }

  private static List<IpAddress> claims(Observations seen, Predicate<Claim> which) {
    return seen.claims().stream().filter(which).map(Claim::address).toList();
  }

  /** 26: both sides come from the server's own machine, by whichever of its addresses. */
  private static boolean isSameHost(HttpSide http, Proof proof) {
    return http.place() == Place.OWN_HOST && proof.place() == Place.OWN_HOST;
  }

  boolean sameHost() {
    return seen.proofs().stream().anyMatch(proof -> isSameHost(seen.http(), proof));
  }

  boolean ownHostOnlyOverHttp() {
    return seen.http().place() == Place.OWN_HOST
        && !sameHost()
        && (!seen.proofs().isEmpty() || claimed.anyDiffers());
  }

  /** 1, 26: whether a proof is of the same place, as an address or as a machine. */
  boolean anyProofFits() {
    return sameHost() || proven.anyFits();
  }

  boolean isIpv4() {
    return seen.http().address() instanceof Ipv4;
  }

  Scope httpScope() {
    return seen.http().address().scope();
  }

  /**
   * 20: the related address of a relay line is not the sealed one, or the claim that would fit is
   * not among what the vantage saw. A run that was cut short may lack the proof that fits, and an
   * interface may have an address that no packet to us came from.
   */
  boolean claimContradictsProof() {
    if (seen.has(Circumstance.RELATED_CONTRADICTS_SEAL)) {
      return true;
    }
    return seen.has(Circumstance.VANTAGE_OFFERED)
        && !seen.has(Circumstance.EXTERNAL_OFFERED) // whose view may honestly be another
        && !seen.has(Circumstance.TIMED_OUT)
        && reflected.anyFits()
        && !anyProofFits()
        && seen.proofs().stream().map(Proof::address).anyMatch(this::differsUnsaid);
  }

  /** An honest answer of two uplinks, ended by the first proof, names the proven address too. */
  private boolean differsUnsaid(IpAddress proof) {
    return Findings.of(seen.http().address(), List.of(proof)).anyDiffers()
        && claims(seen, claim -> claim.source() == Claim.Source.SERVER).stream()
            .noneMatch(claim -> (claim instanceof Ipv6 ? claim.prefix() : claim).equals(proof));
  }

  /** How the worst fitting proof fits. */
  Reason fitOfProof() {
    return proven.comparable()
        ? Assessor.reasonOf(proven.farthestFirst().get(0))
        : Reason.SAME_HOST;
  }

  boolean provedScope(Scope http, Scope other) {
    return httpScope() == http && proven.scopes().contains(other);
  }

  boolean sawScope(Scope http, Scope other) {
    return provedScope(http, other) || (httpScope() == http && claimed.scopes().contains(other));
  }

  /** 16 to 19: why there is nothing to compare. */
  Reason whyNothing() {
    if (seen.has(Circumstance.WEBRTC_UNAVAILABLE)) {
      return Reason.WEBRTC_UNAVAILABLE;
    }
    if (!seen.has(Circumstance.NO_CANDIDATES)) {
      return Reason.NO_REFLEXIVE_ADDRESS;
    }
    return seen.has(Circumstance.TIMED_OUT) ? Reason.TIMED_OUT : Reason.NO_CANDIDATES;
  }

  /** The verdict with its reasons, and what else applied behind them. */
  Assessment judge(Verdict verdict, Confidence confidence, Reason... reasons) {
    List<Reason> all = new ArrayList<>(List.of(reasons));
    addWhere(Circumstance.CLAIMS_DIFFER, Reason.CLAIMS_DIFFER, all);
    addWhere(Circumstance.PROOF_WITHHELD, Reason.PROOF_WITHHELD, all);
    addWhere(Circumstance.TIMED_OUT, Reason.TIMED_OUT, all);
    addWhere(Circumstance.HOST_HIDDEN, Reason.HOST_HIDDEN, all);
    return Assessment.of(verdict, confidence, all, now);
  }

  private void addWhere(Circumstance circumstance, Reason reason, List<Reason> reasons) {
    if (seen.has(circumstance)) {
      reasons.add(reason);
    }
  }
}
