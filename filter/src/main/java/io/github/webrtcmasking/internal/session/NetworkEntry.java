package io.github.webrtcmasking.internal.session;

import static java.util.Objects.requireNonNullElse;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one session knows about one HTTP network. Serialisable because earlier versions stored it in
 * sessions; this version writes {@link StateText}.
 *
 * @param network the network's name
 * @param assessment the judgement; pending until an answer came
 * @param answers how many answers were judged
 * @param subject tells the {@link Revision} what the assessment is about; empty while there is none
 * @param answeredAt when the latest answer was judged, even if an earlier judgement still holds;
 *     the assessment's time while there was no answer
 */
record NetworkEntry(
    String network, Assessment assessment, int answers, String subject, Instant answeredAt)
    implements Serializable {

  /** How long a challenge may stay unanswered before the outcome is {@code NO_ANSWER}. */
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

  /** How long a network may stay without a challenge before the outcome is {@code NO_ANSWER}. */
  private static final Duration CHALLENGE_WAIT = Duration.ofSeconds(30);

  /**
   * How long to wait before asking again while a judgement is revised: people need time to fix a
   * deployment.
   */
  private static final Duration SUSPENSION = Duration.ofMinutes(10);

  /** The first answer, and three more while another could say more. */
  private static final int MOST_ANSWERS = 4;

  /** Entries of earlier versions have neither a subject nor a time. */
  NetworkEntry {
    subject = requireNonNullElse(subject, "");
    answeredAt =
        requireNonNullElse(answeredAt, assessment.getAssessedAt()).truncatedTo(ChronoUnit.MILLIS);
  }

  static NetworkEntry pending(String network, Instant since, Reason... reasons) {
    return new NetworkEntry(network, Assessment.pending(since, reasons), 0, "", since);
  }

  /** This entry under another name. */
  NetworkEntry named(String name) {
    return new NetworkEntry(name, assessment, answers, subject, answeredAt);
  }

  /**
   * The assessment at the given time: a pending one becomes {@code NO_ANSWER} when its time is
   * over.
   */
  Assessment at(Instant now, Optional<Instant> challengedAt) {
    if (assessment.getVerdict() != Verdict.PENDING) {
      return assessment;
    }
    Instant since = challengedAt.orElse(assessment.getAssessedAt());
    Duration wait = challengedAt.isPresent() ? ANSWER_WAIT : CHALLENGE_WAIT;
    return TimeSpans.isWithin(since, wait, now) ? assessment : noAnswer(since.plus(wait));
  }

  private static Assessment noAnswer(Instant deadline) {
    return Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(Reason.NO_ANSWER), deadline);
  }

  /** The judgement after its revision, whatever the time. */
  Assessment told(Revision revision) {
    return revision.revised(assessment, subject);
  }

  /** Whether the answer to another challenge could say more. */
  boolean wantsAnswer(Instant now, Revision revision) {
    if (isKeptBack(revision)) {
      return !TimeSpans.isWithin(answeredAt, SUSPENSION, now);
    }
    return switch (assessment.getVerdict()) {
      case PENDING -> true;
      case INCONCLUSIVE -> answers < MOST_ANSWERS;
      case CONSISTENT, MASKED, TAMPERED -> wasCutShort() && answers < MOST_ANSWERS;
      // These do not depend on the answer.
      case NOT_EVALUATED, RELAY -> false;
    };
  }

  private boolean isKeptBack(Revision revision) {
    return !told(revision).equals(assessment);
  }

  /** Whether the browser ran out of time before it could bring a proof. */
  private boolean wasCutShort() {
    return assessment.getReasons().contains(Reason.TIMED_OUT)
        && !AssessmentWeight.isProven(assessment);
  }

  /** This entry for a visitor who is not asked; an existing judgement stays. */
  NetworkEntry leftAlone(Assessment unknown) {
    return assessment.getVerdict() == Verdict.PENDING
        ? new NetworkEntry(network, unknown, answers, subject, answeredAt)
        : this;
  }

  /** This entry after something else was found out about the same answer. */
  NetworkEntry refined(UnaryOperator<Assessment> refinement) {
    return new NetworkEntry(network, refinement.apply(assessment), answers, subject, answeredAt);
  }

  /** This entry after a new judgement. A later, weaker answer does not clear an accusation. */
  NetworkEntry judged(Assessment latest, String latestSubject, Revision revision) {
    boolean renewed = AssessmentWeight.isProven(latest) && isKeptBack(revision);
    Instant now = latest.getAssessedAt();
    return AssessmentWeight.outweighs(assessment, latest) && !renewed
        ? new NetworkEntry(network, assessment, answers + 1, subject, now)
        : new NetworkEntry(network, latest, answers + 1, latestSubject, now);
  }
}
