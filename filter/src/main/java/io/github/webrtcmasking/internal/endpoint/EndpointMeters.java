package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.endpoint.LadderEndpoint.Outcome;
import io.github.webrtcmasking.internal.monitor.Histogram;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.support.EnumCounts;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the endpoints of one application have done since its start. Thread-safe. */
public final class EndpointMeters {

  private static final long NANOS_PER_MICRO = 1000;

  /** The outcome of a valid request for a challenge. */
  enum ChallengeOutcome {
    /** A challenge was given out. */
    GIVEN,
    /** The visitor is assessed already, or has enough challenges open. */
    NOT_NEEDED,
    /** There was no session, and none may be created. */
    NO_SESSION,
    /** The address of the request is unknown. */
    NO_ADDRESS,
    /** The visitor's browser sent {@code Sec-GPC: 1}, and the configuration respects it. */
    PRIVACY_CONTROL
  }

  /** What an answer showed about proofs; one answer can have several of these. */
  enum ProofOutcome {
    /** At least one address is proven. */
    PROVEN,
    /** A seal of ours did not open. */
    BROKEN,
    /** The challenge was made with a key that this node does not have. */
    UNKNOWN_KEY,
    /** The vantage saw an address that the answer left out. */
    WITHHELD,
    /** The vantage was offered, but the answer has no proof. */
    MISSING
  }

  private final EnumCounts<ChallengeOutcome> challenges = new EnumCounts<>(ChallengeOutcome.class);
  private final EnumCounts<Refusal> challengesRefused = new EnumCounts<>(Refusal.class);
  private final EnumCounts<Refusal> answersRefused = new EnumCounts<>(Refusal.class);
  private final EnumCounts<ProofOutcome> proofs = new EnumCounts<>(ProofOutcome.class);
  private final Map<Verdict, EnumCounts<Confidence>> verdicts = new EnumMap<>(Verdict.class);
  private final EnumCounts<Outcome> roundTrips = new EnumCounts<>(Outcome.class);
  private final LongAdder accepted = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final Histogram challengeToAnswerMillis = new Histogram();
  private final Histogram processingMicros = new Histogram();

  EndpointMeters() {
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict, new EnumCounts<>(Confidence.class));
    }
  }

  void challenged(ChallengeOutcome outcome) {
    challenges.count(outcome);
  }

  void challengeRefused(Refusal refusal) {
    challengesRefused.count(refusal);
  }

  void answerRefused(Refusal refusal) {
    answersRefused.count(refusal);
  }

  void measured(Outcome outcome) {
    roundTrips.count(outcome);
  }

  void failed() {
    failures.increment();
  }

  void judged(Observations seen, Assessment told, Duration sinceChallenge) {
    accepted.increment();
    EnumCounts<Confidence> row = verdicts.get(told.getVerdict());
    if (row != null) {
      row.count(told.getConfidence());
    }
    challengeToAnswerMillis.record(sinceChallenge.toMillis());
    countProofs(seen);
  }

  private void countProofs(Observations seen) {
    if (!seen.proofs().isEmpty()) {
      proofs.count(ProofOutcome.PROVEN);
    } else if (seen.has(Circumstance.VANTAGE_OFFERED)) {
      proofs.count(ProofOutcome.MISSING);
    }
    if (seen.has(Circumstance.SEAL_BROKEN)) {
      proofs.count(ProofOutcome.BROKEN);
    }
    if (seen.has(Circumstance.SEAL_KEY_UNKNOWN)) {
      proofs.count(ProofOutcome.UNKNOWN_KEY);
    }
    if (seen.has(Circumstance.PROOF_WITHHELD)) {
      proofs.count(ProofOutcome.WITHHELD);
    }
  }

  void processed(long nanos) {
    processingMicros.record(nanos / NANOS_PER_MICRO);
  }

  public Map<String, Long> challenges() {
    return challenges.byName();
  }

  public Map<String, Long> challengesRefused() {
    return challengesRefused.byName();
  }

  public Map<String, Long> answersRefused() {
    return answersRefused.byName();
  }

  public Map<String, Long> proofs() {
    return proofs.byName();
  }

  public Map<String, Long> roundTrips() {
    return roundTrips.byName();
  }

  /** Counts by verdict and confidence; the keys look like {@code MASKED/HIGH}. */
  public Map<String, Long> verdicts() {
    Map<String, Long> flat = new LinkedHashMap<>();
    verdicts.forEach(
        (verdict, row) ->
            row.byName()
                .forEach((confidence, count) -> flat.put(verdict + "/" + confidence, count)));
    return flat;
  }

  public long accepted() {
    return accepted.sum();
  }

  public long failures() {
    return failures.sum();
  }

  public Histogram challengeToAnswerMillis() {
    return challengeToAnswerMillis;
  }

  public Histogram processingMicros() {
    return processingMicros;
  }
}
