package io.github.webrtcmasking.assessment;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What is said about one visitor: a verdict, how firm it is, why, and since when. Immutable,
 * serialisable, and free of addresses. A JavaBean, so that JSP expressions can read it.
 */
public final class Assessment implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final Verdict verdict;
  private final Confidence confidence;
  private final Reason[] reasons;
  private final Instant assessedAt;

  private Assessment(Verdict verdict, Confidence confidence, Reason[] reasons, Instant assessedAt) {
    this.verdict = requireNonNull(verdict, "verdict");
    this.confidence = requireNonNull(confidence, "confidence");
    this.reasons = reasons;
    this.assessedAt = requireNonNull(assessedAt, "assessedAt");
  }

  /**
   * An assessment with all that it says.
   *
   * @param reasons in the order in which they are to be shown; repetitions are dropped
   */
  public static Assessment of(
      Verdict verdict, Confidence confidence, List<Reason> reasons, Instant assessedAt) {
    return new Assessment(
        verdict, confidence, reasons.stream().distinct().toArray(Reason[]::new), assessedAt);
  }

  /** Nothing is known since the given time. */
  public static Assessment pending(Instant since, Reason... reasons) {
    return of(Verdict.PENDING, Confidence.LOW, List.of(reasons), since);
  }

  /** What is said about the visitor's network; never null. */
  public Verdict getVerdict() {
    return verdict;
  }

  /** How firm the verdict is; never null, {@code LOW} where a verdict decides nothing. */
  public Confidence getConfidence() {
    return confidence;
  }

  /** Why, most important first; never null, unmodifiable, possibly empty. */
  public List<Reason> getReasons() {
    return Collections.unmodifiableList(Arrays.asList(reasons));
  }

  /** Whether the verdict is {@link Verdict#MASKED}, at any confidence. */
  public boolean isMasked() {
    return verdict == Verdict.MASKED;
  }

  /** When the verdict was given, or since when it is pending; never null. */
  public Instant getAssessedAt() {
    return assessedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assessment that
        && verdict == that.verdict
        && confidence == that.confidence
        && Arrays.equals(reasons, that.reasons)
        && assessedAt.equals(that.assessedAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(verdict, confidence, Arrays.hashCode(reasons), assessedAt);
  }

  @Override
  public String toString() {
    return verdict + " (" + confidence + ") " + Arrays.toString(reasons);
  }
}
