package io.github.webrtcmasking.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several judgements of a session holds, and how it is revised. */
class SessionJudgementsTest extends SessionFromSecondZero {

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

    MaskingSessions revising = new MaskingSessions(NAMES, SessionJudgementsTest::suspended);
    Assessment revised = revising.refresh(session, "home", at(3));

    assertThat(revised.getVerdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("NOT_EVALUATED");
    // When the suspicion ends, the judgement holds again.
    assertThat(refresh("home", 4).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @Test
  void newAnswerIsRevisedBeforeAnybodyReadsIt() {
    MaskingSessions revising = new MaskingSessions(NAMES, SessionJudgementsTest::suspended);
    OpenChallenge challenge = challenge("a", "home", 0);
    revising.open(session, challenge);
    revising.answer(session, challenge, "home", judged(Verdict.MASKED, Confidence.HIGH, 1), "");
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("NOT_EVALUATED");
  }

  private static Assessment suspended(Assessment judged, String subject) {
    return judged.isMasked() ? judged.notEvaluated(List.of(Reason.DEPLOYMENT_SUSPECT)) : judged;
  }
}
