package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.Comparator;

/** Decides which of two judgements on one network holds. */
final class AssessmentWeight {

  /**
   * Compares by four criteria in turn: a proven judgement outweighs an unproven one, an accusation
   * outweighs any other judgement, a firmer accusation a weaker one, a graver verdict a milder one.
   */
  private static final Comparator<Assessment> ORDER =
      Comparator.comparing(AssessmentWeight::isProven)
          .thenComparing(AssessmentWeight::isAccusation)
          .thenComparing(
              assessment -> isAccusation(assessment) ? assessment.getConfidence() : Confidence.LOW)
          .thenComparingInt(assessment -> gravity(assessment.getVerdict()));

  private AssessmentWeight() {}

  /** Whether the first judgement holds although the second is newer. */
  static boolean outweighs(Assessment first, Assessment second) {
    return ORDER.compare(first, second) > 0;
  }

  static boolean isAccusation(Assessment assessment) {
    return switch (assessment.getVerdict()) {
      case MASKED, TAMPERED -> true;
      case PENDING, CONSISTENT, RELAY, INCONCLUSIVE, NOT_EVALUATED -> false;
    };
  }

  /** Whether the verdict decides something and rests on what the server itself saw. */
  static boolean isProven(Assessment assessment) {
    boolean proven = assessment.getReasons().contains(Reason.PROVEN);
    return switch (assessment.getVerdict()) {
      case CONSISTENT, MASKED, RELAY -> proven;
      // A seal of ours that does not open proves tampering by itself.
      case TAMPERED -> proven || assessment.getConfidence() == Confidence.HIGH;
      case PENDING, INCONCLUSIVE, NOT_EVALUATED -> false;
    };
  }

  private static int gravity(Verdict verdict) {
    return switch (verdict) {
      case PENDING -> 0;
      case INCONCLUSIVE, NOT_EVALUATED -> 1;
      case CONSISTENT, RELAY -> 2;
      case MASKED -> 3;
      case TAMPERED -> 4;
    };
  }
}
