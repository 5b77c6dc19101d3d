package io.github.webrtcmasking.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.testing.MemorySession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The session begins at second 0; its first network is "home". */
class MaskingSessionsTest {

  private static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
  private static final String MEMORY = "webrtc.masking.memory";
  private static final NetworkNames NAMES =
      new NetworkNames(KeyRing.of(TestSeals.keys(1)), new SecureRandom());

  private final MemorySession session = new MemorySession("1", BEGAN);
  private final MaskingSessions sessions = new MaskingSessions(NAMES);

  private static Instant at(long second) {
    return BEGAN.plusSeconds(second);
  }

  private static Instant justBefore(long second) {
    return at(second).minusMillis(1);
  }

  private static OpenChallenge challenge(String id, String network, long second) {
    return new OpenChallenge(id, "user-" + id, 1, network, at(second), Offer.VANTAGE);
  }

  private static Assessment judged(Verdict verdict, Confidence confidence, long second) {
    return Assessment.of(verdict, confidence, List.of(Reason.PROVEN), at(second));
  }

  private Assessment refresh(String network, long second) {
    return sessions.refresh(session, network, at(second));
  }

  /** A challenge that is answered in the same second. */
  private boolean answer(String network, Assessment assessment) {
    long second = assessment.getAssessedAt().getEpochSecond() - BEGAN.getEpochSecond();
    OpenChallenge challenge = challenge("at " + second, network, second);
    return sessions.open(session, challenge)
        && sessions.answer(session, challenge, network, assessment, "").isPresent();
  }

  private static Assessment noAnswer(long second) {
    return Assessment.of(
        Verdict.INCONCLUSIVE, Confidence.LOW, List.of(Reason.NO_ANSWER), at(second));
  }

  /** As docs/privacy.md says how an application forgets. */
  @Test
  void applicationThatTakesTheAttributesOutBeginsAnew() {
    answer("home", judged(Verdict.MASKED, Confidence.HIGH, 5));
    List.of("webrtc.masking", "webrtc.masking.verdict", MEMORY).forEach(session::removeAttribute);

    assertThat(refresh("home", 20)).isEqualTo(Assessment.pending(BEGAN));
    assertThat(sessions.wantsChallenge(session, "home", at(20))).isTrue();
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
  }

  // Waiting

  @Test
  void sessionWithoutChallengeIsPendingForThirtySeconds() {
    assertThat(refresh("home", 0)).isEqualTo(Assessment.pending(BEGAN));
    assertThat(sessions.refresh(session, "home", justBefore(30)))
        .isEqualTo(Assessment.pending(BEGAN));
    assertThat(refresh("home", 30)).isEqualTo(noAnswer(30));
    assertThat(refresh("home", 3000)).isEqualTo(noAnswer(30));
  }

  @Test
  void waitingIsCountedFromTheBeginningOfTheSessionHoweverLateItIsSeen() {
    assertThat(refresh("home", 45)).isEqualTo(noAnswer(30));
  }

  @Test
  void challengeWithoutAnswerIsPendingForTenSeconds() {
    sessions.open(session, challenge("a", "home", 5));
    assertThat(sessions.refresh(session, "home", justBefore(15)).getVerdict())
        .isEqualTo(Verdict.PENDING);
    assertThat(refresh("home", 15)).isEqualTo(noAnswer(15));
  }

  @Test
  void oldestOfSeveralChallengesDecidesHowLongIsWaited() {
    sessions.open(session, challenge("a", "home", 0));
    sessions.open(session, challenge("b", "home", 8));
    assertThat(refresh("home", 10)).isEqualTo(noAnswer(10));
  }

  @Test
  void lateAnswerIsTakenAllTheSame() {
    OpenChallenge challenge = challenge("a", "home", 0);
    sessions.open(session, challenge);
    assertThat(refresh("home", 60)).isEqualTo(noAnswer(10));
    Assessment late = judged(Verdict.CONSISTENT, Confidence.HIGH, 300);
    assertThat(sessions.answer(session, challenge, "home", late, "")).isPresent();
    assertThat(refresh("home", 301)).isEqualTo(late);
  }

  @Test
  void networkThatGaveNoAnswerIsAskedAgain() {
    refresh("home", 60);
    assertThat(sessions.wantsChallenge(session, "home", at(60))).isTrue();
  }

  // Networks

  @Test
  void anotherNetworkIsPendingAndTheOldOneKeepsItsAssessment() {
    Assessment home = judged(Verdict.CONSISTENT, Confidence.HIGH, 1);
    assertThat(answer("home", home)).isTrue();
    assertThat(refresh("phone", 20)).isEqualTo(pendingAfterChange(20));
    assertThat(refresh("phone", 30)).isEqualTo(pendingAfterChange(20));
    assertThat(refresh("home", 31)).isEqualTo(home);
    assertThat(refresh("phone", 50)).isEqualTo(noAnswer(50));
    assertThat(refresh("home", 51)).isEqualTo(home);
  }

  private static Assessment pendingAfterChange(long second) {
    return Assessment.pending(at(second), Reason.NETWORK_CHANGED);
  }

  @Test
  void challengeOfOneNetworkIsNotWaitedForInAnother() {
    refresh("home", 0);
    refresh("phone", 1);
    sessions.open(session, challenge("a", "home", 2));
    assertThat(refresh("phone", 20)).isEqualTo(pendingAfterChange(1));
    assertThat(refresh("home", 20)).isEqualTo(noAnswer(12));
  }

  @Test
  void answerFromAnotherNetworkIsKeptForThatNetwork() {
    OpenChallenge challenge = challenge("a", "home", 0);
    sessions.open(session, challenge);
    Assessment changed =
        Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(Reason.NETWORK_CHANGED), at(1));
    assertThat(sessions.answer(session, challenge, "phone", changed, "")).isPresent();
    assertThat(refresh("phone", 2)).isEqualTo(changed);
    assertThat(refresh("home", 2).getVerdict()).isEqualTo(Verdict.PENDING);
    assertThat(sessions.wantsChallenge(session, "phone", at(3))).isTrue();
    assertThat(sessions.wantsChallenge(session, "home", at(3))).isTrue();
  }

  @Test
  void ofNineNetworksTheOldestIsForgotten() {
    for (int i = 1; i <= 8; i++) {
      answer("network " + i, judged(Verdict.CONSISTENT, Confidence.HIGH, i));
    }
    assertThat(refresh("network 1", 20).getVerdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(refresh("network 9", 21)).isEqualTo(pendingAfterChange(21));
    assertThat(refresh("network 2", 22).getVerdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(refresh("network 1", 23)).isEqualTo(pendingAfterChange(23));
  }

  // Challenges

  @Test
  void fifthChallengeIsNotGivenOutUntilOneIsAnsweredOrOver() {
    for (int i = 0; i < 4; i++) {
      assertThat(sessions.open(session, challenge("c" + i, "home", i))).isTrue();
    }
    assertThat(sessions.wantsChallenge(session, "home", at(5))).isFalse();
    assertThat(sessions.open(session, challenge("c4", "home", 5))).isFalse();
    assertThat(sessions.find(session, "c4")).isEmpty();

    assertThat(sessions.open(session, challenge("c4", "home", 120))).isTrue();
    assertThat(sessions.find(session, "c0")).isEmpty();
    assertThat(sessions.find(session, "c1")).isPresent();
  }

  @Test
  void challengeIsGoodForOneAnswer() {
    OpenChallenge challenge = challenge("a", "home", 0);
    sessions.open(session, challenge);
    assertThat(sessions.find(session, "a")).contains(challenge);
    Assessment first = judged(Verdict.INCONCLUSIVE, Confidence.LOW, 1);
    assertThat(sessions.answer(session, challenge, "home", first, "")).isPresent();
    assertThat(sessions.find(session, "a")).isEmpty();
    Assessment second = judged(Verdict.CONSISTENT, Confidence.HIGH, 2);
    assertThat(sessions.answer(session, challenge, "home", second, "")).isEmpty();
    assertThat(refresh("home", 3)).isEqualTo(first);
  }

  @Test
  void challengeOfAnotherSessionIsUnknown() {
    sessions.open(session, challenge("a", "home", 0));
    MemorySession other = new MemorySession("2", BEGAN);
    assertThat(sessions.find(other, "a")).isEmpty();
    assertThat(
            sessions.answer(
                other,
                challenge("a", "home", 0),
                "home",
                judged(Verdict.CONSISTENT, Confidence.HIGH, 1),
                ""))
        .isEmpty();
    assertThat(sessions.refresh(other, "home", at(2)).getVerdict()).isEqualTo(Verdict.PENDING);
  }

  // Judgements

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"CONSISTENT", "MASKED", "RELAY", "TAMPERED", "NOT_EVALUATED"})
  void networkThatIsJudgedIsNotAskedAgain(Verdict verdict) {
    answer("home", judged(verdict, Confidence.LOW, 1));
    assertThat(sessions.wantsChallenge(session, "home", at(2))).isFalse();
    assertThat(sessions.open(session, challenge("b", "home", 2))).isFalse();
    assertThat(sessions.wantsChallenge(session, "phone", at(2))).isTrue();
  }

  @Test
  void inconclusiveIsTriedAgainThreeTimes() {
    List<Boolean> asked = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      asked.add(answer("home", judged(Verdict.INCONCLUSIVE, Confidence.LOW, i)));
    }
    assertThat(asked).containsExactly(true, true, true, true, false, false);
  }

  @ParameterizedTest(name = "{0} {1}, then {2} {3}: {4}")
  @CsvSource({
    "MASKED,       HIGH,   CONSISTENT,    HIGH,   first",
    "MASKED,       LOW,    CONSISTENT,    HIGH,   first",
    "MASKED,       MEDIUM, INCONCLUSIVE,  LOW,    first",
    "MASKED,       MEDIUM, NOT_EVALUATED, LOW,    first",
    "MASKED,       MEDIUM, MASKED,        LOW,    first",
    "MASKED,       MEDIUM, MASKED,        MEDIUM, second", // as firm, and newer
    "MASKED,       MEDIUM, MASKED,        HIGH,   second",
    "MASKED,       HIGH,   TAMPERED,      LOW,    first", // or a lie would wash it off
    "MASKED,       HIGH,   TAMPERED,      HIGH,   second",
    "MASKED,       LOW,    TAMPERED,      LOW,    second",
    "TAMPERED,     HIGH,   MASKED,        HIGH,   first",
    "TAMPERED,     LOW,    MASKED,        HIGH,   second",
    "TAMPERED,     LOW,    CONSISTENT,    HIGH,   first",
    "CONSISTENT,   HIGH,   MASKED,        LOW,    second",
    "CONSISTENT,   LOW,    CONSISTENT,    HIGH,   second",
    "CONSISTENT,   HIGH,   INCONCLUSIVE,  LOW,    first",
    "CONSISTENT,   HIGH,   NOT_EVALUATED, LOW,    first",
    "INCONCLUSIVE, LOW,    CONSISTENT,    LOW,    second",
    "INCONCLUSIVE, LOW,    INCONCLUSIVE,  LOW,    second",
    "NOT_EVALUATED, LOW,   CONSISTENT,    LOW,    second",
  })
  void ofTwoTabsAnswersTheWeightierStays(
      Verdict first, Confidence firm1, Verdict second, Confidence firm2, String kept) {
    OpenChallenge one = challenge("one", "home", 0);
    OpenChallenge two = challenge("two", "home", 0);
    sessions.open(session, one);
    sessions.open(session, two);
    Assessment earlier = judged(first, firm1, 1);
    Assessment later = judged(second, firm2, 2);
    assertThat(sessions.answer(session, one, "home", earlier, "")).isPresent();
    assertThat(sessions.answer(session, two, "home", later, "")).isPresent();
    assertThat(refresh("home", 3)).isEqualTo(kept.equals("first") ? earlier : later);
  }

  @Test
  void sessionDoesNotFlapBetweenNetworksThatWereAssessed() {
    answer("four", judged(Verdict.CONSISTENT, Confidence.HIGH, 1));
    refresh("six", 2);
    answer("six", judged(Verdict.CONSISTENT, Confidence.LOW, 3));
    for (int second = 4; second < 40; second += 2) {
      assertThat(refresh("four", second)).isEqualTo(judged(Verdict.CONSISTENT, Confidence.HIGH, 1));
      assertThat(refresh("six", second + 1))
          .isEqualTo(judged(Verdict.CONSISTENT, Confidence.LOW, 3));
      assertThat(sessions.wantsChallenge(session, "four", at(second))).isFalse();
      assertThat(sessions.wantsChallenge(session, "six", at(second))).isFalse();
    }
  }

  // Revision

  @Test
  void whatWasSaidBeforeIsRevisedToo() {
    answer("home", judged(Verdict.MASKED, Confidence.HIGH, 1));
    assertThat(refresh("home", 2).getVerdict()).isEqualTo(Verdict.MASKED);

    MaskingSessions revising = new MaskingSessions(NAMES, MaskingSessionsTest::suspended);
    Assessment revised = revising.refresh(session, "home", at(3));

    assertThat(revised.getVerdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("NOT_EVALUATED");
    // When the suspicion ends, the judgement holds again.
    assertThat(refresh("home", 4).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @Test
  void newAnswerIsRevisedBeforeAnybodyReadsIt() {
    MaskingSessions revising = new MaskingSessions(NAMES, MaskingSessionsTest::suspended);
    OpenChallenge challenge = challenge("a", "home", 0);
    revising.open(session, challenge);
    revising.answer(session, challenge, "home", judged(Verdict.MASKED, Confidence.HIGH, 1), "");
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("NOT_EVALUATED");
  }

  private static Assessment suspended(Assessment judged, String subject) {
    return judged.isMasked() ? judged.notEvaluated(List.of(Reason.DEPLOYMENT_SUSPECT)) : judged;
  }

  // Attributes

  @Test
  void bothAttributesSayTheSame() {
    refresh("home", 0);
    assertThat(session.getAttribute("webrtc.masking"))
        .isEqualTo(AssessmentMap.of(Assessment.pending(BEGAN)));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
    Assessment masked = judged(Verdict.MASKED, Confidence.HIGH, 1);
    answer("home", masked);
    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(AssessmentMap.of(masked));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("MASKED");
  }

  @Test
  void attributesAreSetOnlyWhereTheyChange() {
    refresh("home", 0);
    assertThat(session.sets())
        .containsExactlyInAnyOrder(MEMORY, "webrtc.masking", "webrtc.masking.verdict");
    for (int second = 1; second < 30; second++) {
      refresh("home", second);
    }
    assertThat(session.sets()).hasSize(3);
    refresh("home", 30);
    refresh("home", 31);
    assertThat(session.sets()).hasSize(5); // the state still says when it began to wait
    answer("home", judged(Verdict.CONSISTENT, Confidence.HIGH, 40));
    int judged = session.sets().size();
    refresh("home", 41);
    refresh("home", 4000);
    assertThat(session.sets()).hasSize(judged);
  }

  @Test
  void readingChangesNothing() {
    sessions.find(session, "a");
    sessions.wantsChallenge(session, "home", at(0));
    assertThat(session.sets()).isEmpty();
  }

  @Test
  void attributesOfForeignClassesAreIgnoredAndReplaced() {
    session.setAttribute(MEMORY, 0);
    session.setAttribute("webrtc.masking", 1);
    session.setAttribute("webrtc.masking.verdict", 2);
    assertThat(sessions.find(session, "a")).isEmpty();
    assertThat(refresh("home", 1)).isEqualTo(Assessment.pending(BEGAN));
    assertThat(session.getAttribute("webrtc.masking"))
        .isEqualTo(AssessmentMap.of(Assessment.pending(BEGAN)));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
    assertThat(session.getAttribute(MEMORY)).asString().startsWith("1;");
  }

  @Test
  void sessionThatTravelledGoesOnWhereItWas() throws Exception {
    answer("home", judged(Verdict.MASKED, Confidence.HIGH, 1));
    sessions.open(session, challenge("a", "phone", 2));
    MemorySession arrived = new MemorySession("1", BEGAN);
    for (String name : List.of(MEMORY, "webrtc.masking", "webrtc.masking.verdict")) {
      arrived.setAttribute(name, travelled(session.getAttribute(name)));
      assertThat(arrived.getAttribute(name)).isEqualTo(session.getAttribute(name));
    }
    MaskingSessions there = new MaskingSessions(NAMES);
    assertThat(there.find(arrived, "a")).contains(challenge("a", "phone", 2));
    assertThat(there.refresh(arrived, "home", at(3)))
        .isEqualTo(judged(Verdict.MASKED, Confidence.HIGH, 1));
  }

  private static Object travelled(Object attribute) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attribute);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void textFormOfAChallengeHasNothingThatOpensSeals() {
    assertThat(challenge("secret-id", "network-hash", 0).toString())
        .doesNotContain("secret-id", "user-", "network-hash");
  }
}
