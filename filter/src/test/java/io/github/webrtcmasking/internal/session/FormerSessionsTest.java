package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.MEMORY;
import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.MemorySession;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sessions that versions before wrote: an accused network 192.0.2.0/24 with an open challenge, and
 * a phone's 2001:db8:1:2::/64. Named under the first secret.
 */
class FormerSessionsTest {

  private static final String STATE = "webrtc.masking.state";
  private static final IpAddress HOME = ip("192.0.2.77");
  private static final IpAddress ELSEWHERE = ip("198.51.100.1");

  private static byte[] stored(String file) throws Exception {
    try (InputStream in = FormerSessionsTest.class.getResourceAsStream("/sessions/" + file)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"previous.ser", "with-subjects.ser"})
  void verdictAndChallengeHoldWhereTheSecretDoes(String file) throws Exception {
    MemorySession session = Visits.restored(stored(file));
    MaskingSessions sessions = new MaskingSessions(Naming.secret(1));

    assertThat(sessions.find(session, "open")).isPresent();
    String network = sessions.network(session, HOME, at(6));
    Assessment said = sessions.refresh(session, network, at(6));

    assertThat(said.getVerdict()).isEqualTo(Verdict.MASKED);
    assertThat(said.getConfidence()).isEqualTo(Confidence.HIGH);
    assertThat(said.getAddresses()).hasSize(1);
    assertThat(sessions.find(session, "open"))
        .hasValueSatisfying(open -> assertThat(open.network()).isEqualTo(network));
    assertThat(session.getAttribute(STATE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"previous.ser", "with-subjects.ser"})
  void nothingOfOurClassesIsLeftAfterTheFirstTouch(String file) throws Exception {
    byte[] before = stored(file);
    assertThatThrownBy(() -> Visits.restoredWithoutUs(before))
        .isInstanceOf(ClassNotFoundException.class);
    MemorySession session = Visits.restored(before);
    MaskingSessions sessions = new MaskingSessions(Naming.random());

    sessions.refresh(session, sessions.network(session, HOME, at(6)), at(6));

    MemorySession without = Visits.restoredWithoutUs(Visits.stored(session));
    assertThat(Collections.list(without.getAttributeNames()))
        .containsExactlyInAnyOrder(
            "webrtc.masking", "webrtc.masking.verdict", "webrtc.masking.advice", MEMORY);
    assertThat(without.getAttribute("webrtc.masking")).isInstanceOf(Map.class);
  }

  @Test
  void namesThatCannotBeReadBeginAnewAndSayWhy() throws Exception {
    MemorySession session = Visits.restored(stored("previous.ser"));
    MaskingSessions sessions = new MaskingSessions(Naming.random());

    String network = sessions.network(session, HOME, at(6));

    assertThat(sessions.refresh(session, network, at(6)))
        .isEqualTo(Assessment.pending(at(6), Reason.KEY_CHANGED));
    // It is judged as one under an unknown key, not refused.
    assertThat(sessions.find(session, "open")).isPresent();
    assertThat(sessions.wantsChallenge(session, network, at(6))).isTrue();
  }

  @Test
  void otherNetworksAreLookedAtAgain() throws Exception {
    MemorySession session = Visits.restored(stored("previous.ser"));
    MaskingSessions sessions = new MaskingSessions(Naming.secret(2, 1));

    String elsewhere = sessions.network(session, ELSEWHERE, at(6));

    assertThat(sessions.refresh(session, elsewhere, at(6)).getVerdict()).isEqualTo(Verdict.PENDING);
    assertThat(sessions.find(session, "open")).isPresent();
  }

  @Test
  void olderNodeBesideThisOneDisturbsNothing() throws Exception {
    MemorySession session = Visits.restored(stored("previous.ser"));
    Object olderState = session.getAttribute(STATE);
    Object olderWord = session.getAttribute("webrtc.masking");
    session.removeAttribute(STATE);
    MaskingSessions sessions = new MaskingSessions(Naming.secret(1));
    String elsewhere = sessions.network(session, ELSEWHERE, at(1));
    Assessment fine =
        Assessment.of(Verdict.CONSISTENT, Confidence.HIGH, List.of(Reason.PROVEN), at(2));
    Visits.answer(sessions, session, elsewhere, fine);

    session.setAttribute(STATE, olderState);
    session.setAttribute("webrtc.masking", olderWord);
    session.setAttribute("webrtc.masking.verdict", "MASKED");

    assertThat(sessions.network(session, ELSEWHERE, at(3))).isEqualTo(elsewhere);
    assertThat(sessions.refresh(session, elsewhere, at(3))).isEqualTo(fine);
    assertThat(session.getAttribute(STATE)).isNull();
    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(AssessmentMap.of(fine));
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("CONSISTENT");
  }

  @ParameterizedTest
  @ValueSource(strings = {STATE, MEMORY, "webrtc.masking", "webrtc.masking.verdict"})
  void foreignTypesAreIgnored(String attribute) {
    for (Object foreign : List.of(17, new int[0], List.of(), Thread.State.NEW, "", "1;;", "what")) {
      MemorySession session = Visits.session();
      session.setAttribute(attribute, foreign);
      MaskingSessions sessions = new MaskingSessions(Naming.random());

      assertThat(sessions.find(session, "open")).isEmpty();
      String network = sessions.network(session, HOME, at(1));
      assertThat(sessions.refresh(session, network, at(1)))
          .isEqualTo(Assessment.pending(Visits.BEGAN));
      assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("PENDING");
      assertThat(session.getAttribute(STATE)).isNull();
    }
  }

  @Test
  void contentOfALaterVersionStaysUntilThereIsSomethingToSay() {
    MemorySession session = Visits.session();
    session.setAttribute(MEMORY, "2;of:a-later|version");
    MaskingSessions sessions = new MaskingSessions(Naming.random());

    String network = sessions.network(session, HOME, at(1));
    assertThat(sessions.refresh(session, network, at(1)).getVerdict()).isEqualTo(Verdict.PENDING);
    assertThat(sessions.network(session, HOME, at(2))).isEqualTo(network);
    assertThat(session.getAttribute(MEMORY)).isEqualTo("2;of:a-later|version");

    assertThat(sessions.open(session, Visits.challenge("a", network, 3))).isTrue();
    assertThat(sessions.find(session, "a")).isPresent();
  }
}
