package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.testing.MemorySession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** A session that begins at second 0, and whose first network is "home". */
abstract class SessionFromSecondZero {

  static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
  static final String MEMORY = "webrtc.masking.memory";
  static final NetworkNames NAMES =
      new NetworkNames(KeyRing.of(TestSeals.keys(1)), new SecureRandom());

  final MemorySession session = new MemorySession("1", BEGAN);
  final MaskingSessions sessions = new MaskingSessions(NAMES);

  static Instant at(long second) {
    return BEGAN.plusSeconds(second);
  }

  static Instant justBefore(long second) {
    return at(second).minusMillis(1);
  }

  static OpenChallenge challenge(String id, String network, long second) {
    return new OpenChallenge(id, "user-" + id, 1, network, at(second), Offer.VANTAGE);
  }

  static Assessment judged(Verdict verdict, Confidence confidence, long second) {
    return Assessment.of(verdict, confidence, List.of(Reason.PROVEN), at(second));
  }

  Assessment refresh(String network, long second) {
    return sessions.refresh(session, network, at(second));
  }

  /** A challenge that is answered in the same second. */
  boolean answer(String network, Assessment assessment) {
    long second = assessment.getAssessedAt().getEpochSecond() - BEGAN.getEpochSecond();
    OpenChallenge challenge = challenge("at " + second, network, second);
    return sessions.open(session, challenge)
        && sessions.answer(session, challenge, network, assessment, "").isPresent();
  }

  static Assessment noAnswer(long second) {
    return Assessment.of(
        Verdict.INCONCLUSIVE, Confidence.LOW, List.of(Reason.NO_ANSWER), at(second));
  }
}
