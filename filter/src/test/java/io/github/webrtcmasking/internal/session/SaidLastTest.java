package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.challenge;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The session attributes are what was said last, and an accusation is not replaced by what another
 * network reads: issue 13, 3.
 */
class SaidLastTest {

  private static final Assessment MASKED =
      said(Verdict.MASKED, Confidence.HIGH, 1, Reason.ADDRESS_DIFFERS, Reason.PROVEN);
  private static final Assessment FINE =
      said(Verdict.CONSISTENT, Confidence.HIGH, 0, Reason.SAME_ADDRESS, Reason.PROVEN);

  private final MemorySession session = Visits.session();
  private final MaskingSessions sessions = new MaskingSessions(Naming.random());

  @BeforeEach
  void visitorIsFineAtHomeAndMaskedAtTheExit() {
    Visits.answer(sessions, session, "home", FINE);
    Visits.answer(sessions, session, "exit", MASKED);
  }

  private void attributesAre(Assessment assessment) {
    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(AssessmentMap.of(assessment));
    assertThat(session.getAttribute("webrtc.masking.verdict"))
        .isEqualTo(assessment.getVerdict().name());
  }

  /** One connection polls from home while pages come through the exit. */
  @Test
  void readFromAnotherNetworkReadsItsOwnAndReplacesNoAccusation() {
    for (int second = 2; second < 40; second++) {
      assertThat(sessions.refresh(session, "home", at(second))).isEqualTo(FINE);
      attributesAre(MASKED);
      assertThat(sessions.refresh(session, "exit", at(second))).isEqualTo(MASKED);
      attributesAre(MASKED);
    }
  }

  @Test
  void challengeAndObjectionOfAnotherNetworkReplaceNoAccusation() {
    sessions.open(session, challenge("a", "phone", 2));
    sessions.leaveAlone(session, "another", at(3), Reason.PRIVACY_CONTROL);

    attributesAre(MASKED);
  }

  @Test
  void accusationStandsAlsoOnAnotherNodeAndWhatAnOlderOneSaidGoes() throws Exception {
    MemorySession there = Visits.restored(Visits.stored(session));
    there.setAttribute("webrtc.masking", FINE);
    there.setAttribute("webrtc.masking.verdict", "CONSISTENT");

    new MaskingSessions(Naming.random()).refresh(there, "home", at(2));

    assertThat(there.getAttribute("webrtc.masking.verdict")).isEqualTo("MASKED");
  }

  @Test
  void newJudgementIsTheLastWord() {
    Assessment phone = said(Verdict.CONSISTENT, Confidence.MEDIUM, 2, Reason.PROVEN);
    Visits.answer(sessions, session, "phone", phone);
    attributesAre(phone);

    sessions.refresh(session, "home", at(3));
    attributesAre(FINE);
    sessions.refresh(session, "exit", at(4));
    attributesAre(MASKED);
    sessions.refresh(session, "home", at(5));
    attributesAre(MASKED);
  }

  /** More networks than are remembered do not push it out. */
  @Test
  void accusationIsNotForgottenForTheSakeOfOthers() {
    for (int i = 0; i < 30; i++) {
      sessions.refresh(session, "exit " + i, at(10 + i));
      attributesAre(MASKED);
    }
    assertThat(sessions.refresh(session, "exit", at(50))).isEqualTo(MASKED);
  }

  @Test
  void accusationThatIsKeptBackDoesNotStand() {
    MaskingSessions revising =
        new MaskingSessions(
            Naming.random(),
            (judged, subject) ->
                judged.isMasked()
                    ? judged.notEvaluated(List.of(Reason.DEPLOYMENT_SUSPECT))
                    : judged);

    revising.refresh(session, "home", at(2));

    attributesAre(FINE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"CONSISTENT", "RELAY", "NOT_EVALUATED", "INCONCLUSIVE"})
  void whatIsNoAccusationIsReplacedByEveryRead(Verdict verdict) {
    Visits.answer(sessions, session, "phone", said(verdict, Confidence.LOW, 2));

    sessions.refresh(session, "home", at(3));

    attributesAre(FINE);
  }
}
