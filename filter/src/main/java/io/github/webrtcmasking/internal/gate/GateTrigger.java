package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Duration;
import java.util.Set;

/**
 * Decides from an assessment whether a rule acts.
 *
 * @param verdicts the verdicts that the rule acts on; never {@code PENDING}
 * @param leastConfidence the confidence that the verdict needs; ignored for a verdict that decides
 *     nothing
 * @param pending what the rule does while nothing is known
 * @param patience how long a request may wait for the answer
 */
public record GateTrigger(
    Set<Verdict> verdicts, Confidence leastConfidence, PendingChoice pending, Duration patience) {

  public GateTrigger {
    verdicts = Set.copyOf(verdicts);
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
          case INCONCLUSIVE, NOT_EVALUATED -> verdicts.contains(assessment.getVerdict());
          case CONSISTENT, MASKED, RELAY, TAMPERED ->
              verdicts.contains(assessment.getVerdict())
                  && assessment.getConfidence().atLeast(leastConfidence);
        };
    return acts ? Call.ACT : Call.PASS;
  }
}
