package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Duration;
import java.util.Set;

/**
 * Which assessments a rule is for.
 *
 * @param verdicts those that it acts on; {@code PENDING} is not among them
 * @param leastConfidence how firm they must be; where a verdict decides nothing, it need not
 * @param pending what is done while nothing is known
 * @param patience how long it may wait for the answer
 */
public record GateTrigger(
    Set<Verdict> verdicts, Confidence leastConfidence, PendingChoice pending, Duration patience) {

  public GateTrigger {
    verdicts = Set.copyOf(verdicts);
  }

  /** What an assessment calls for. */
  enum Call {
    PASS,
    ACT,
    WAIT
  }

  /** What the assessment calls for, before anybody waited. */
  Call on(Assessment assessment) {
    if (assessment.getVerdict() == Verdict.PENDING && pending.waits()) {
      return Call.WAIT;
    }
    return atLast(assessment);
  }

  /** What the assessment calls for where waiting is over or out of the question. */
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
