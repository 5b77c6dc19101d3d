package io.github.webrtcmasking.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the application reads from a session, and what the session carries elsewhere. */
class AssessmentAttributesTest extends SessionFromSecondZero {

  /** As docs/privacy.md says how an application forgets. */
  @Test
  void applicationThatTakesTheAttributesOutBeginsAnew() {
    answer("home", judged(Verdict.MASKED, Confidence.HIGH, 5));
    List.of("webrtc.masking", "webrtc.masking.verdict", "webrtc.masking.advice", MEMORY)
        .forEach(session::removeAttribute);

    assertThat(refresh("home", 20)).isEqualTo(Assessment.pending(BEGAN));
    assertThat(sessions.wantsChallenge(session, "home", at(20))).isTrue();
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
  }

  @Test
  void allAttributesSayTheSame() {
    refresh("home", 0);
    assertThat(session.getAttribute("webrtc.masking"))
        .isEqualTo(AssessmentMap.of(Assessment.pending(BEGAN)));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
    assertThat(session.getAttribute("webrtc.masking.advice")).isEqualTo("NONE");
    Assessment masked = judged(Verdict.MASKED, Confidence.HIGH, 1);
    answer("home", masked);
    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(AssessmentMap.of(masked));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("MASKED");
    assertThat(session.getAttribute("webrtc.masking.advice")).isEqualTo("SECOND_STEP");
  }

  @Test
  void attributesAreSetOnlyWhereTheyChange() {
    refresh("home", 0);
    assertThat(session.sets())
        .containsExactlyInAnyOrder(
            MEMORY, "webrtc.masking", "webrtc.masking.verdict", "webrtc.masking.advice");
    for (int second = 1; second < 30; second++) {
      refresh("home", second);
    }
    assertThat(session.sets()).hasSize(4);
    refresh("home", 30);
    refresh("home", 31);
    assertThat(session.sets()).hasSize(6); // the state still says when it began to wait
    answer("home", judged(Verdict.CONSISTENT, Confidence.HIGH, 40));
    int judged = session.sets().size();
    refresh("home", 41);
    refresh("home", 4000);
    assertThat(session.sets()).hasSize(judged);
  }

  /** Applications may write into what they find. */
  @Test
  @SuppressWarnings("unchecked")
  void whatTheApplicationDoesToTheMapOfOneSessionReachesNoOther() {
    MemorySession other = new MemorySession("2", BEGAN);
    Map<String, Object> pending = AssessmentMap.of(Assessment.pending(BEGAN));
    refresh("home", 0);
    ((Map<String, Object>) session.getAttribute("webrtc.masking")).put("verdict", "MASKED");

    sessions.refresh(other, "home", at(1));
    assertThat(other.getAttribute("webrtc.masking")).isEqualTo(pending);
    refresh("home", 2);
    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(pending);
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
    for (String name :
        List.of(MEMORY, "webrtc.masking", "webrtc.masking.verdict", "webrtc.masking.advice")) {
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
