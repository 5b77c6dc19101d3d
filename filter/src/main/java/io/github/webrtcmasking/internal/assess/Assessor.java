package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.assessment.Confidence.HIGH;
import static io.github.webrtcmasking.assessment.Confidence.LOW;
import static io.github.webrtcmasking.assessment.Confidence.MEDIUM;
import static io.github.webrtcmasking.assessment.Verdict.CONSISTENT;
import static io.github.webrtcmasking.assessment.Verdict.INCONCLUSIVE;
import static io.github.webrtcmasking.assessment.Verdict.MASKED;
import static io.github.webrtcmasking.assessment.Verdict.NOT_EVALUATED;
import static io.github.webrtcmasking.assessment.Verdict.TAMPERED;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.Relation;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Observations;
import java.time.Instant;

/**
 * Judges one visitor from what was observed, by the decision table of the design: the numbers in
 * the comments are its rows. Pure: no session, no socket, no clock.
 */
public final class Assessor {

  /** The verdict on what was observed. */
  public Assessment assess(Observations seen, Instant now) {
    Case visitor = Case.of(seen, now);

    // 22: a sealed address that we made cannot fail to open.
    if (seen.has(Circumstance.SEAL_BROKEN)) {
      return visitor.judge(TAMPERED, HIGH, Reason.SEAL_BROKEN);
    }
    // 22b: the challenge is of another node, or of this one before it was restarted.
    if (seen.has(Circumstance.SEAL_KEY_UNKNOWN)) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.SEAL_KEY_UNKNOWN);
    }
    // 15: a phone that left the Wi-Fi between challenge and answer.
    if (seen.has(Circumstance.NETWORK_CHANGED)) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NETWORK_CHANGED);
    }
    // 20: the browser claims what the server saw to be otherwise.
    if (visitor.claimContradictsProof()) {
      return visitor.judge(TAMPERED, HIGH, Reason.CLAIM_CONTRADICTS_PROOF, Reason.PROVEN);
    }
    // 23: nobody else's requests come from our own machine than those of a proxy on it.
    if (visitor.ownHostOnlyOverHttp()) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.PROXY_NOT_CONFIGURED);
    }
    // 7, 9: the browser's own packets come from elsewhere.
    if (visitor.proven().anyDiffers()) {
      return masked(visitor);
    }
    // 6b: perhaps two addresses of one provider.
    if (visitor.proven().anyNear()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NEAR_PREFIX, Reason.PROVEN);
    }
    // 20b: an event that contradicts itself is not what the collector sends.
    if (seen.has(Circumstance.CLAIMS_DIFFER)) {
      return visitor.judge(TAMPERED, LOW, Reason.CLAIMS_DIFFER);
    }
    // 1, 2, 5, 12, 26: the same place.
    if (visitor.anyProofFits()) {
      return consistent(visitor);
    }
    return withoutProof(visitor);
  }

  private static Assessment masked(Case visitor) {
    // 9: two uplinks, one of which may be an ordinary one.
    if (visitor.anyProofFits()) {
      return visitor.judge(
          MASKED, MEDIUM, Reason.ADDRESS_DIFFERS, Reason.ONE_OF_SEVERAL_DIFFERS, Reason.PROVEN);
    }
    // 7, 25: inside one site there is no carrier between the two addresses.
    if (visitor.httpScope() == Scope.LOCAL) {
      return visitor.judge(MASKED, HIGH, Reason.ADDRESS_DIFFERS, Reason.PROVEN);
    }
    return visitor.judge(
        MASKED, MEDIUM, Reason.ADDRESS_DIFFERS, Reason.PROVEN, Reason.OWNER_UNKNOWN);
  }

  private static Assessment consistent(Case visitor) {
    Reason fit = visitor.fitOfProof();
    // 11: whether the IPv6 address leaks from beside an IPv4-only tunnel is not known.
    if (visitor.isIpv4() && visitor.proven().sawOtherFamily()) {
      return visitor.judge(CONSISTENT, LOW, fit, Reason.PROVEN, Reason.OTHER_FAMILY_UNKNOWN);
    }
    return visitor.judge(CONSISTENT, confidenceOf(fit, visitor), fit, Reason.PROVEN);
  }

  /** 5: an IPv4 /24 can hold two customers, an IPv6 /64 is one link. */
  private static Confidence confidenceOf(Reason fit, Case visitor) {
    return fit == Reason.SAME_PREFIX && visitor.isIpv4() ? MEDIUM : HIGH;
  }

  private static Assessment withoutProof(Case visitor) {
    // 23: the server sees its own balancer instead of the visitors.
    if (visitor.sawScope(Scope.LOCAL, Scope.GLOBAL)) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.PROXY_NOT_CONFIGURED);
    }
    // 24: the vantage sees a rewriting device instead of the visitors.
    if (visitor.provedScope(Scope.GLOBAL, Scope.LOCAL)) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.VANTAGE_BEHIND_NAT);
    }
    if (visitor.claimed().comparable()) {
      return fromClaims(visitor);
    }
    // 3: families are never compared.
    if (visitor.proven().sawOtherFamily() || visitor.claimed().sawOtherFamily()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.OTHER_FAMILY_ONLY);
    }
    return visitor.judge(INCONCLUSIVE, LOW, visitor.whyNothing());
  }

  private static Assessment fromClaims(Case visitor) {
    Findings claimed = visitor.claimed();
    // 8, 9: without a proof and without knowing the owners, a hint.
    if (claimed.anyDiffers()) {
      return claimed.anyFits()
          ? visitor.judge(MASKED, LOW, Reason.ADDRESS_DIFFERS, Reason.ONE_OF_SEVERAL_DIFFERS)
          : visitor.judge(MASKED, LOW, Reason.ADDRESS_DIFFERS, Reason.OWNER_UNKNOWN);
    }
    // 6b
    if (claimed.anyNear()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NEAR_PREFIX);
    }
    // 21: anybody can claim the address that his request shows.
    if (visitor.seen().has(Circumstance.VANTAGE_OFFERED)) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.CLAIM_UNPROVEN);
    }
    return visitor.judge(CONSISTENT, LOW, reasonOf(claimed.farthestFirst().get(0)));
  }

  static Reason reasonOf(Relation relation) {
    return switch (relation) {
      case SAME_ADDRESS -> Reason.SAME_ADDRESS;
      case SAME_PREFIX -> Reason.SAME_PREFIX;
      case NEAR_PREFIX -> Reason.NEAR_PREFIX;
      case DIFFERENT -> Reason.ADDRESS_DIFFERS;
    };
  }
}
