package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.assessment.Confidence.HIGH;
import static io.github.webrtcmasking.assessment.Confidence.LOW;
import static io.github.webrtcmasking.assessment.Confidence.MEDIUM;
import static io.github.webrtcmasking.assessment.Verdict.CONSISTENT;
import static io.github.webrtcmasking.assessment.Verdict.INCONCLUSIVE;
import static io.github.webrtcmasking.assessment.Verdict.MASKED;
import static io.github.webrtcmasking.assessment.Verdict.NOT_EVALUATED;
import static io.github.webrtcmasking.assessment.Verdict.RELAY;
import static io.github.webrtcmasking.assessment.Verdict.TAMPERED;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.assess.Comparison.Evidence;
import io.github.webrtcmasking.internal.assess.Comparison.Facts;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerVerdict;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one visitor from what was observed, by the decision table of {@code docs/verdicts.md}: the
 * numbers in the comments are its rows. Pure: no session, no socket, no clock.
 *
 * <pre>
 *   seal and session ──► proofs ──► claims ──► nothing to compare
 *   22, 22b, 15, 20, 27  7 to 13    8, 21      3, 16 to 19
 *                                              all of it within 14
 * </pre>
 */
public final class Assessor {

  private final AnonymizerVerdict anonymizers;

  /**
   * An assessor.
   *
   * @param anonymizers what those are called who fit and come from an anonymizer
   */
  public Assessor(AnonymizerVerdict anonymizers) {
    this.anonymizers = anonymizers;
  }

  /** An assessor that calls nobody masked for a list alone. */
  public Assessor() {
    this(AnonymizerVerdict.COMPARED);
  }

  /** The assessment of observations if nothing is known about networks. */
  public Assessment assess(Observations seen, Instant now) {
    return assess(seen, KnownNetworks.NONE, now);
  }

  /** The assessment of observations. */
  public Assessment assess(Observations seen, KnownNetworks networks, Instant now) {
    Assessment assessment =
        asTheOperatorWants(decide(Comparison.of(new Facts(seen, networks, now))), networks);
    return assessment.withNetwork(NetworkReasons.info(assessment.getVerdict(), networks));
  }

  /** 12c, where the operator decided that a list is enough; never for somebody's home. */
  private Assessment asTheOperatorWants(Assessment assessment, KnownNetworks networks) {
    boolean masked =
        switch (anonymizers) {
          case COMPARED -> false;
          case MASKED ->
              assessment.getVerdict() == CONSISTENT
                  && assessment.getReasons().contains(Reason.ANONYMIZER)
                  && NetworkReasons.explainMask(networks);
        };
    if (!masked) {
      return assessment;
    }
    List<Reason> reasons = new ArrayList<>(List.of(Reason.ANONYMIZER));
    reasons.addAll(assessment.getReasons());
    return Assessment.of(MASKED, LOW, reasons, assessment.getAssessedAt());
  }

  private static Assessment decide(Comparison visitor) {
    Assessment assessment = judge(visitor);
    // 13: the operator's own list is asked before those of relays.
    if (visitor.httpIs(NetworkTrait.KNOWN_EGRESS)) {
      return assessment;
    }
    if (visitor.facts().networks().httpMayBeRelay()) {
      return unlessRelay(visitor, assessment);
    }
    return visitor.httpIs(NetworkTrait.PRIVACY_RELAY) ? relay(visitor, assessment) : assessment;
  }

  /** 14, if the look-up of relays is unanswered: no accusation that a relay would disprove. */
  private static Assessment unlessRelay(Comparison visitor, Assessment otherwise) {
    boolean withdrawn =
        switch (otherwise.getVerdict()) {
          case MASKED -> true;
          case TAMPERED -> !isProvenLie(otherwise);
          case PENDING, CONSISTENT, RELAY, INCONCLUSIVE, NOT_EVALUATED -> false;
        };
    return withdrawn ? visitor.judge(INCONCLUSIVE, LOW, Reason.LOOKUP_UNANSWERED) : otherwise;
  }

  /** 14: a relay has an exit as a proxy has, so other addresses of the visitor show no mask. */
  private static Assessment relay(Comparison visitor, Assessment otherwise) {
    // 20, 22: a proven lie stays one.
    if (isProvenLie(otherwise)) {
      return otherwise;
    }
    List<Reason> reasons = new ArrayList<>(List.of(Reason.PRIVACY_RELAY));
    reasons.addAll(otherwise.getReasons());
    return Assessment.of(RELAY, HIGH, reasons, visitor.facts().now());
  }

  private static boolean isProvenLie(Assessment assessment) {
    return assessment.getVerdict() == TAMPERED && assessment.getConfidence() == HIGH;
  }

  private static Assessment judge(Comparison visitor) {
    // 22: a sealed address that we made cannot fail to open.
    if (visitor.has(Circumstance.SEAL_BROKEN)) {
      return visitor.judge(TAMPERED, HIGH, Reason.SEAL_BROKEN);
    }
    // 22b: the challenge comes from another node, or from this one before a restart.
    if (visitor.has(Circumstance.SEAL_KEY_UNKNOWN)) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.SEAL_KEY_UNKNOWN);
    }
    // 15: a phone that left the Wi-Fi between challenge and answer.
    if (visitor.has(Circumstance.NETWORK_CHANGED)) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NETWORK_CHANGED);
    }
    // 20: the browser's claim contradicts what the vantage saw.
    if (visitor.claimContradictsProof()) {
      return visitor.judge(TAMPERED, HIGH, Reason.CLAIM_CONTRADICTS_PROOF, Reason.PROVEN);
    }
    // 30: anybody may be behind an invented address, so the other side does not matter.
    if (visitor.httpIsInvented()) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.ADDRESS_INVENTED);
    }
    // 27: it is unknown which side a translator wrote, so they cannot be compared.
    if (visitor.httpIsTranslated()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.TRANSLATOR_NOT_CONFIGURED);
    }
    // 23: if requests come from our own machine and packets do not, a proxy on it sends the
    // requests.
    if (visitor.ownHostOnlyOverHttp()) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.PROXY_NOT_CONFIGURED);
    }
    return byProofs(visitor);
  }

  private static Assessment byProofs(Comparison visitor) {
    // 7, 9: the browser's own packets come from elsewhere.
    if (visitor.proven().anyDiffers()) {
      return masked(visitor);
    }
    // 7, while the owner is unanswered: it may be one provider.
    if (visitor.proven().anyUnanswered()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.LOOKUP_UNANSWERED, Reason.PROVEN);
    }
    // 6b: perhaps two addresses of one provider.
    if (visitor.proven().anyNear()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NEAR_PREFIX, Reason.PROVEN);
    }
    // 20b: an event that contradicts itself is not what the collector sends.
    if (visitor.has(Circumstance.CLAIMS_DIFFER)) {
      return visitor.judge(TAMPERED, LOW, Reason.CLAIMS_DIFFER);
    }
    // 1, 2, 5, 6, 12, 13, 26: the same place.
    if (visitor.anyProofFits()) {
      return consistent(visitor);
    }
    return withoutProof(visitor);
  }

  private static Assessment masked(Comparison visitor) {
    boolean local = visitor.httpScope() == Scope.LOCAL;
    boolean ownersKnown = visitor.proven().anyOfOtherOwner();
    List<Reason> reasons = new ArrayList<>(List.of(Reason.ADDRESS_DIFFERS));
    // 9: two uplinks, one of which may be an ordinary one.
    boolean several = visitor.anyProofFits();
    if (several) {
      reasons.add(Reason.ONE_OF_SEVERAL_DIFFERS);
    }
    reasons.add(Reason.PROVEN);
    // 25: inside one site, no carrier stands between the two addresses, and they have no owners.
    if (!local && !ownersKnown) {
      reasons.add(Reason.OWNER_UNKNOWN);
    }
    boolean perhapsSeveral = several || visitor.proven().anyUnanswered();
    boolean explained =
        local || ownersKnown || NetworkReasons.explainMask(visitor.facts().networks());
    Confidence confidence = !perhapsSeveral && explained ? HIGH : MEDIUM;
    return visitor.judge(MASKED, confidence, reasons.toArray(Reason[]::new));
  }

  private static Assessment consistent(Comparison visitor) {
    Reason fit = visitor.fitOfProof();
    return switch (visitor.otherFamily()) {
      case OTHER_OWNER -> ofTwoOwners(visitor);
      // 11: the IPv6 address may leak around an IPv4-only tunnel, but that is unknown.
      case OWNER_UNKNOWN ->
          visitor.isIpv4()
              ? besideOtherFamily(visitor, Reason.OTHER_FAMILY_UNKNOWN)
              : visitor.judge(CONSISTENT, confidence(visitor), fit, Reason.PROVEN);
      case SAME_OWNER, NOT_SEEN ->
          visitor.judge(CONSISTENT, confidence(visitor), fit, Reason.PROVEN);
    };
  }

  /** 10: an IPv4-only tunnel that IPv6 leaks around, or an honest customer of a tunnel broker. */
  private static Assessment ofTwoOwners(Comparison visitor) {
    boolean leaks =
        visitor.isIpv4()
            && visitor.proven().otherFamily() == OtherFamily.OTHER_OWNER
            && visitor.httpIs(NetworkTrait.HOSTING)
            && !visitor.httpIs(NetworkTrait.KNOWN_EGRESS);
    return leaks
        ? visitor.judge(MASKED, MEDIUM, Reason.OTHER_FAMILY_OTHER_OWNER, Reason.PROVEN)
        : besideOtherFamily(visitor, Reason.OTHER_FAMILY_OTHER_OWNER);
  }

  /** 10, 11: an address of the other family takes certainty away. 13: not behind a known exit. */
  private static Assessment besideOtherFamily(Comparison visitor, Reason doubt) {
    return visitor.httpIs(NetworkTrait.KNOWN_EGRESS)
        ? visitor.judge(CONSISTENT, MEDIUM, Reason.KNOWN_EGRESS, Reason.PROVEN, doubt)
        : visitor.judge(CONSISTENT, LOW, visitor.fitOfProof(), Reason.PROVEN, doubt);
  }

  /** 5: an IPv4 /24 can hold two customers, an IPv6 /64 is one link. 6, 13: an owner has many. */
  private static Confidence confidence(Comparison visitor) {
    if (!visitor.proven().comparable()) {
      return HIGH; // 26
    }
    return switch (visitor.proven().worst()) {
      case SAME_PREFIX -> visitor.isIpv4() ? MEDIUM : HIGH;
      case SAME_OWNER, KNOWN_EGRESS -> MEDIUM;
      case SAME_ADDRESS -> HIGH;
      // Possible on our own host only, where it does not matter. Elsewhere, none of these is
      // consistent.
      case NEAR_PREFIX, UNANSWERED, DIFFERENT, OTHER_OWNER -> HIGH;
    };
  }

  private static Assessment withoutProof(Comparison visitor) {
    // 23: the server sees its own balancer instead of the visitors.
    Evidence publicBehindLocal = visitor.evidence(Scope.LOCAL, Scope.GLOBAL);
    if (publicBehindLocal != Evidence.NONE) {
      return notEvaluated(visitor, Reason.PROXY_NOT_CONFIGURED, publicBehindLocal);
    }
    // 24: the vantage sees a rewriting device instead of the visitors.
    Evidence localBehindPublic = visitor.evidence(Scope.GLOBAL, Scope.LOCAL);
    if (localBehindPublic.isProven()) {
      return notEvaluated(visitor, Reason.VANTAGE_BEHIND_NAT, localBehindPublic);
    }
    // 30: a device before the vantage invents addresses.
    if (visitor.anyProofInvented()) {
      return visitor.judge(NOT_EVALUATED, LOW, Reason.ADDRESS_INVENTED);
    }
    Findings claimed = visitor.claimed();
    if (claimed.anyDiffers()) {
      return maskedByClaims(visitor);
    }
    if (claimed.anyUnanswered()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.LOOKUP_UNANSWERED);
    }
    // 6b
    if (claimed.anyNear()) {
      return visitor.judge(INCONCLUSIVE, LOW, Reason.NEAR_PREFIX);
    }
    // 4: addresses of two families are never compared, but their owners are.
    if (visitor.proven().otherFamily() == OtherFamily.SAME_OWNER) {
      return visitor.judge(CONSISTENT, MEDIUM, Reason.SAME_NETWORK_OWNER, Reason.PROVEN);
    }
    // 13: a known exit is no address to compare with, so packets of either family will do.
    if (visitor.httpIs(NetworkTrait.KNOWN_EGRESS) && visitor.proven().sawOtherFamily()) {
      return besideOtherFamily(visitor, Reason.OTHER_FAMILY_ONLY);
    }
    return claimed.comparable() ? fittingClaim(visitor) : nothingOfThisFamily(visitor);
  }

  private static Assessment notEvaluated(Comparison visitor, Reason reason, Evidence evidence) {
    return evidence.isOfOtherFamily()
        ? visitor.judge(NOT_EVALUATED, LOW, reason, Reason.OTHER_FAMILY_ONLY)
        : visitor.judge(NOT_EVALUATED, LOW, reason);
  }

  /**
   * 8, 9: without a proof, LOW confidence. MEDIUM only for an address of another owner that a
   * server is said to have seen.
   */
  private static Assessment maskedByClaims(Comparison visitor) {
    List<Reason> reasons = new ArrayList<>(List.of(Reason.ADDRESS_DIFFERS));
    if (visitor.claimed().anyFits()) {
      reasons.add(Reason.ONE_OF_SEVERAL_DIFFERS);
    }
    if (!visitor.claimed().anyOfOtherOwner()) {
      reasons.add(Reason.OWNER_UNKNOWN);
    }
    Confidence confidence = visitor.reflected().anyOfOtherOwner() ? MEDIUM : LOW;
    return visitor.judge(MASKED, confidence, reasons.toArray(Reason[]::new));
  }

  private static Assessment fittingClaim(Comparison visitor) {
    // 21: anybody can claim the address that their own requests come from.
    return visitor.has(Circumstance.VANTAGE_CONFIGURED)
        ? visitor.judge(INCONCLUSIVE, LOW, Reason.CLAIM_UNPROVEN)
        : visitor.judge(CONSISTENT, LOW, visitor.claimed().worst().reason());
  }

  private static Assessment nothingOfThisFamily(Comparison visitor) {
    boolean provable = visitor.has(Circumstance.VANTAGE_CONFIGURED);
    return switch (visitor.otherFamily()) {
      // 16 to 19
      case NOT_SEEN -> visitor.judge(INCONCLUSIVE, LOW, visitor.whyNothing());
      // 4, claimed only
      case SAME_OWNER ->
          provable
              ? visitor.judge(INCONCLUSIVE, LOW, Reason.OTHER_FAMILY_ONLY, Reason.CLAIM_UNPROVEN)
              : visitor.judge(CONSISTENT, LOW, Reason.SAME_NETWORK_OWNER);
      // 3: families are never compared.
      case OWNER_UNKNOWN -> visitor.judge(INCONCLUSIVE, LOW, Reason.OTHER_FAMILY_ONLY);
      case OTHER_OWNER ->
          visitor.judge(
              INCONCLUSIVE, LOW, Reason.OTHER_FAMILY_ONLY, Reason.OTHER_FAMILY_OTHER_OWNER);
    };
  }
}
