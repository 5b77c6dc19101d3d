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

/**
 * What one session knows about one HTTP network. Serialisable because sessions of versions before
 * hold it; this one writes {@link StateText}.
 *
 * @param network the network's name
 * @param assessment what was judged; pending until an answer came
 * @param answers how many answers were judged
 * @param subject what the assessment is about, for its {@link Revision}; empty while there is none
 * @param answeredAt when the last answer was judged, whatever holds since; the assessment's time
 *     while there was none
 */
record NetworkEntry(
    String network, Assessment assessment, int answers, String subject, Instant answeredAt)
    implements Serializable {

  /** How long a challenge may stay unanswered before that itself is the outcome. */
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);

  /** How long a network may stay without a challenge before that itself is the outcome. */
  private static final Duration CHALLENGE_WAIT = Duration.ofSeconds(30);

  /** How long a judgement is kept back before it is tried again: a deployment is mended by hand. */
  private static final Duration SUSPENSION = Duration.ofMinutes(10);

  /** The first answer, and three more tries while they could tell more. */
  private static final int MOST_ANSWERS = 4;

  /** Sessions of versions before have neither subject nor time. */
  NetworkEntry {
    subject = requireNonNullElse(subject, "");
    answeredAt =
        requireNonNullElse(answeredAt, assessment.getAssessedAt()).truncatedTo(ChronoUnit.MILLIS);
  }

  static NetworkEntry pending(String network, Instant since, Reason... reasons) {
    return new NetworkEntry(network, Assessment.pending(since, reasons), 0, "", since);
  }

  /** The same under another name. */
  NetworkEntry named(String name) {
    return new NetworkEntry(name, assessment, answers, subject, answeredAt);
  }

  /** What is said now, given when the challenge of this network was given out that decides. */
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

  /** What is said of the judgement, whatever the time is. */
  Assessment told(Revision revision) {
    return revision.revised(assessment, subject);
  }

  /** Whether another challenge could tell more. */
  boolean wantsAnswer(Instant now, Revision revision) {
    if (isKeptBack(revision)) {
      return !TimeSpans.isWithin(answeredAt, SUSPENSION, now);
    }
    return switch (assessment.getVerdict()) {
      case PENDING -> true;
      case INCONCLUSIVE -> answers < MOST_ANSWERS;
      case CONSISTENT, MASKED, TAMPERED -> wasCutShort() && answers < MOST_ANSWERS;
      // What these say is not known from the answer.
      case NOT_EVALUATED, RELAY -> false;
    };
  }

  private boolean isKeptBack(Revision revision) {
    return !told(revision).equals(assessment);
  }

  /** Whether the browser had no time to bring the proof that there may be. */
  private boolean wasCutShort() {
    return assessment.getReasons().contains(Reason.TIMED_OUT)
        && !AssessmentWeight.isProven(assessment);
  }

  /** With what is said where nobody is asked; a judgement that there is stays. */
  NetworkEntry leftAlone(Assessment unknown) {
    return assessment.getVerdict() == Verdict.PENDING
        ? new NetworkEntry(network, unknown, answers, subject, answeredAt)
        : this;
  }

  /** With a new judgement. What speaks against a visitor is not washed off by a later answer. */
  NetworkEntry judged(Assessment latest, String latestSubject, Revision revision) {
    boolean renewed = AssessmentWeight.isProven(latest) && isKeptBack(revision);
    Instant now = latest.getAssessedAt();
    return AssessmentWeight.outweighs(assessment, latest) && !renewed
        ? new NetworkEntry(network, assessment, answers + 1, subject, now)
        : new NetworkEntry(network, latest, answers + 1, latestSubject, now);
  }
}
