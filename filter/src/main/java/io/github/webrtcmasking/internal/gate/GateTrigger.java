package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides from an assessment whether a rule acts.
 *
 * @param verdicts the verdicts that the rule acts on; never {@code PENDING}
 * @param reasons the reasons that the rule acts on, whatever the verdict and its confidence
 * @param leastConfidence the confidence that the verdict needs; ignored for a verdict that decides
 *     nothing
 * @param pending what the rule does while nothing is known
 * @param patience how long a request may wait for the answer
 */
public record GateTrigger(
    Set<Verdict> verdicts,
    Set<Reason> reasons,
    Confidence leastConfidence,
    PendingChoice pending,
    Duration patience) {

  /** Reasons of verdicts at which no rule acts on reasons. A rule would wait for them for ever. */
  private static final Set<Reason> IDLE =
      EnumSet.of(
          Reason.KEY_CHANGED,
          Reason.PROXY_NOT_CONFIGURED,
          Reason.ADDRESS_INVENTED,
          Reason.ADDRESS_UNKNOWN,
          Reason.VANTAGE_BEHIND_NAT,
          Reason.FILTER_OFF,
          Reason.DEPLOYMENT_SUSPECT,
          Reason.ADDRESSES_REWRITTEN);

  public GateTrigger {
    verdicts = Set.copyOf(verdicts);
    reasons = Set.copyOf(reasons);
  }

  /** Whether a rule can act on that reason. */
  public static boolean actsOn(Reason reason) {
    return !IDLE.contains(reason);
  }

  /** What to do with the request. */
  enum Call {
    PASS,
    ACT,
    WAIT
  }

  /** What to do with a request that has not waited yet. */
  Call on(Assessment assessment) {
    if (assessment.getVerdict() == Verdict.PENDING && pending.waits()) {
      return Call.WAIT;
    }
    return atLast(assessment);
  }

  /** What to do if the wait is over or impossible. */
  Call atLast(Assessment assessment) {
    boolean acts =
        switch (assessment.getVerdict()) {
          case PENDING -> pending.actsAtLast();
          // Without the reasons: they may be those of an accusation that the self-check suspended.
          case NOT_EVALUATED -> verdicts.contains(assessment.getVerdict());
          case INCONCLUSIVE -> verdicts.contains(assessment.getVerdict()) || hasReason(assessment);
          case CONSISTENT, MASKED, RELAY, TAMPERED ->
              (verdicts.contains(assessment.getVerdict())
                      && assessment.getConfidence().atLeast(leastConfidence))
                  || hasReason(assessment);
        };
    return acts ? Call.ACT : Call.PASS;
  }

  private boolean hasReason(Assessment assessment) {
    return !Collections.disjoint(reasons, assessment.getReasons());
  }
}
