package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.challenge;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that are set back, and nodes that disagree about the time, issue 13, 14. */
class ClocksTest {

  private static final long HOUR = 3600;

  private final MemorySession session = Visits.session();
  private final MaskingSessions sessions = new MaskingSessions(Naming.random());

  private Verdict verdict(String network, long second) {
    return sessions.refresh(session, network, at(second)).getVerdict();
  }

  @Test
  void challengesFromTheFutureKeepNobodyFromAskingAgain() {
    for (int i = 0; i < 4; i++) {
      sessions.open(session, challenge("c" + i, "home", HOUR + i));
    }
    assertThat(sessions.wantsChallenge(session, "home", at(HOUR + 5))).isFalse();

    for (int i = 5; i < 9; i++) {
      assertThat(sessions.wantsChallenge(session, "home", at(i))).isTrue();
      assertThat(sessions.open(session, challenge("c" + i, "home", i))).isTrue();
    }
    assertThat(sessions.wantsChallenge(session, "home", at(9))).isFalse();
    assertThat(sessions.find(session, "c8")).isPresent();
  }

  @Test
  void pendingNetworkFromTheFutureIsOver() {
    sessions.refresh(session, "home", at(HOUR));
    sessions.refresh(session, "phone", at(HOUR + 1));
    assertThat(verdict("phone", HOUR + 2)).isEqualTo(Verdict.PENDING);

    assertThat(verdict("phone", 2)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(sessions.refresh(session, "phone", at(2)).getReasons())
        .containsExactly(Reason.NO_ANSWER);
    assertThat(sessions.wantsChallenge(session, "phone", at(2))).isTrue();
  }

  @Test
  void sessionThatBeginsInTheFutureIsOver() {
    assertThat(verdict("home", -HOUR)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void challengeFromTheFutureIsNotWaitedFor() {
    sessions.open(session, challenge("a", "home", HOUR));
    assertThat(verdict("home", HOUR + 1)).isEqualTo(Verdict.PENDING);
    assertThat(verdict("home", 1)).isEqualTo(Verdict.INCONCLUSIVE);

    // One that is given out now is.
    sessions.open(session, challenge("b", "home", 2));
    assertThat(verdict("home", 3)).isEqualTo(Verdict.PENDING);
    assertThat(verdict("home", 12)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void clocksThatSomebodyKeepsRightMayDifferALittle() {
    sessions.open(session, challenge("a", "home", 4));
    assertThat(verdict("home", 0)).isEqualTo(Verdict.PENDING);
    assertThat(sessions.open(session, challenge("b", "home", 5))).isTrue();
    assertThat(sessions.open(session, challenge("c", "home", 5))).isTrue();
    assertThat(sessions.open(session, challenge("d", "home", 5))).isTrue();
    assertThat(sessions.wantsChallenge(session, "home", at(1))).isFalse();
  }

  @ParameterizedTest(name = "the other node is {0} seconds ahead")
  @ValueSource(longs = {HOUR, -HOUR})
  void answerAtANodeWithAnotherTimeIsTakenAndStays(long ahead) {
    OpenChallenge open = challenge("a", "home", 10);
    sessions.open(session, open);
    MaskingSessions other = new MaskingSessions(Naming.random());
    other.refresh(session, "home", at(11 + ahead));

    assertThat(other.find(session, "a")).contains(open);
    assertThat(
            other.answer(
                session,
                open,
                "home",
                said(Verdict.CONSISTENT, Confidence.HIGH, 12 + ahead, Reason.PROVEN),
                ""))
        .isPresent();

    assertThat(verdict("home", 13)).isEqualTo(Verdict.CONSISTENT);
    assertThat(sessions.wantsChallenge(session, "home", at(13))).isFalse();
  }

  @ParameterizedTest(name = "the other node is {0} seconds ahead")
  @ValueSource(longs = {HOUR, -HOUR})
  void neitherNodeWaitsForEver(long ahead) {
    sessions.refresh(session, "home", at(0));
    sessions.open(session, challenge("a", "home", 1));
    List<Verdict> there = List.of(verdict("home", 2 + ahead), verdict("home", 12 + ahead));

    assertThat(there).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(verdict("home", 12)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(sessions.wantsChallenge(session, "home", at(12))).isTrue();
    assertThat(sessions.wantsChallenge(session, "home", at(12 + ahead))).isTrue();
  }

  @Test
  void judgementThatIsKeptBackIsTriedAgainWhateverTheClockDoes() {
    MaskingSessions revising =
        new MaskingSessions(
            Naming.random(),
            (judged, subject) ->
                judged.isMasked()
                    ? judged.notEvaluated(List.of(Reason.DEPLOYMENT_SUSPECT))
                    : judged);
    Visits.answer(
        revising, session, "home", said(Verdict.MASKED, Confidence.HIGH, HOUR, Reason.PROVEN));

    assertThat(revising.wantsChallenge(session, "home", at(HOUR + 1))).isFalse();
    assertThat(revising.wantsChallenge(session, "home", at(1))).isTrue();
  }
}
