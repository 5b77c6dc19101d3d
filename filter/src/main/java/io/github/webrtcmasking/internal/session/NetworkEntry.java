package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one session knows about one HTTP network.
 *
 * @param network the network's name
 * @param assessment what was said last; pending until an answer came
 * @param answers how many answers were judged
 * @param subject what the assessment is about, for its {@link Revision}; empty while there is none
 */
record NetworkEntry(String network, Assessment assessment, int answers, String subject)
    implements Serializable {

  /** How long a challenge may stay unanswered before that itself is the outcome. */
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

  /** How long a network may stay without a challenge before that itself is the outcome. */
  private static final Duration CHALLENGE_WAIT = Duration.ofSeconds(30);

  /** The first answer, and three more tries while it is inconclusive. */
  private static final int MOST_ANSWERS = 4;

  /** What speaks against a visitor weighs most, of that the firmer, and then the graver. */
  private static final Comparator<Assessment> BY_WEIGHT =
      Comparator.comparing(NetworkEntry::isAccusation)
          .thenComparing(
              assessment -> isAccusation(assessment) ? assessment.getConfidence() : Confidence.LOW)
          .thenComparingInt(assessment -> weight(assessment.getVerdict()));

  static NetworkEntry pending(String network, Instant since, Reason... reasons) {
    return new NetworkEntry(network, Assessment.pending(since, reasons), 0, "");
  }

  /** What is said now, given when the oldest challenge of this network was given out. */
  Assessment at(Instant now, Optional<Instant> challengedAt) {
    if (assessment.getVerdict() != Verdict.PENDING) {
      return assessment;
    }
    Instant deadline =
        challengedAt
            .map(issued -> issued.plus(ANSWER_WAIT))
            .orElseGet(() -> assessment.getAssessedAt().plus(CHALLENGE_WAIT));
    return now.isBefore(deadline) ? assessment : noAnswer(deadline);
  }

  private static Assessment noAnswer(Instant deadline) {
    return Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(Reason.NO_ANSWER), deadline);
  }

  /** Whether another challenge could tell more. */
  boolean wantsAnswer() {
    return switch (assessment.getVerdict()) {
      case PENDING -> true;
      case INCONCLUSIVE -> answers < MOST_ANSWERS;
      case NOT_EVALUATED, CONSISTENT, MASKED, RELAY, TAMPERED -> false;
    };
  }

  /** With what is said where nobody is asked; a judgement that there is stays. */
  NetworkEntry leftAlone(Assessment unknown) {
    return assessment.getVerdict() == Verdict.PENDING
        ? new NetworkEntry(network, unknown, answers, subject)
        : this;
  }

  /** With a new judgement. What speaks against a visitor is not washed off by a later answer. */
  NetworkEntry judged(Assessment latest, String latestSubject) {
    return outweighs(latest)
        ? new NetworkEntry(network, assessment, answers + 1, subject)
        : new NetworkEntry(network, latest, answers + 1, latestSubject);
  }

  private boolean outweighs(Assessment latest) {
    return BY_WEIGHT.compare(assessment, latest) > 0;
  }

  private static boolean isAccusation(Assessment assessment) {
    return assessment.getVerdict() == Verdict.MASKED || assessment.getVerdict() == Verdict.TAMPERED;
  }

  private static int weight(Verdict verdict) {
    return switch (verdict) {
      case PENDING -> 0;
      case INCONCLUSIVE, NOT_EVALUATED -> 1;
      case CONSISTENT, RELAY -> 2;
      case MASKED -> 3;
      case TAMPERED -> 4;
    };
  }
}
