package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A second step that was passed from one network is advised no more there, and stays so. */
class ClearingTest {

  private static final Assessment MASKED = said(Verdict.MASKED, Confidence.MEDIUM, 1);

  private final Set<String> cleared = new HashSet<>();
  private final MemorySession session = Visits.session();
  private final MaskingSessions sessions =
      new MaskingSessions(
          Naming.random(), Revision.NONE, (its, network) -> cleared.contains(network));

  @Test
  void adviceOfOneNetworkEndsAndNothingElseChanges() {
    Visits.answer(sessions, session, "exit", MASKED);
    assertThat(sessions.refresh(session, "exit", at(2)).isSecondStepAdvised()).isTrue();
    attributesAdvise("SECOND_STEP", true);

    cleared.add("exit");

    assertThat(sessions.refresh(session, "exit", at(3)).isSecondStepAdvised()).isFalse();
    assertThat(sessions.refresh(session, "exit", at(3))).isEqualTo(MASKED);
    attributesAdvise("NONE", false);
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("MASKED");

    Visits.answer(sessions, session, "other exit", said(Verdict.MASKED, Confidence.HIGH, 4));
    assertThat(sessions.refresh(session, "other exit", at(5)).isSecondStepAdvised()).isTrue();
    attributesAdvise("SECOND_STEP", true);
    assertThat(sessions.refresh(session, "exit", at(5)).isSecondStepAdvised()).isFalse();
  }

  /** Where the filter is off, what lies in the session is all there is. */
  @Test
  void mapInTheSessionIsReadAsItWasSaid() {
    assertThat(AssessmentMap.read(AssessmentMap.of(MASKED)))
        .hasValueSatisfying(read -> assertThat(read.isSecondStepAdvised()).isTrue());
    assertThat(AssessmentMap.read(AssessmentMap.of(MASKED.withCleared())))
        .hasValueSatisfying(read -> assertThat(read.isSecondStepAdvised()).isFalse());
    Map<String, Object> former = AssessmentMap.of(MASKED);
    former.remove("secondStepAdvised");
    assertThat(AssessmentMap.read(former))
        .hasValueSatisfying(read -> assertThat(read.isSecondStepAdvised()).isTrue());
  }

  private void attributesAdvise(String advice, boolean advised) {
    assertThat(session.getAttribute("webrtc.masking.advice")).isEqualTo(advice);
    assertThat(((Map<?, ?>) session.getAttribute("webrtc.masking")).get("secondStepAdvised"))
        .isEqualTo(advised);
  }
}
