package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.MemorySession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long a session is waited for, in each of its networks, and with which challenges. */
class MaskingSessionsTest extends SessionFromSecondZero {

  private static final IpAddress HOME = ip("192.0.2.1");
  private static final IpAddress ELSEWHERE = ip("198.51.100.1");

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

  /** Home, elsewhere, an accusation at home, back again and on, until waiting is over. */
  @Test
  void requestReadsTheSameInOneStepAsInTwo() {
    MemorySession another = new MemorySession("2", BEGAN);
    IpAddress[] seen = {HOME, HOME, ELSEWHERE, HOME, ELSEWHERE, ip("2001:db8::1"), HOME};
    for (int i = 0; i < seen.length; i++) {
      if (i == 3) {
        for (MemorySession each : List.of(session, another)) {
          OpenChallenge challenge = challenge("a", sessions.network(each, HOME, at(29)), 29);
          sessions.open(each, challenge);
          Assessment masked = judged(Verdict.MASKED, Confidence.HIGH, 29);
          sessions.answer(each, challenge, challenge.network(), masked, "");
        }
      }
      Assessment inOne = sessions.refresh(session, seen[i], at(10L * i));
      String network = sessions.network(another, seen[i], at(10L * i));
      assertThat(inOne).isEqualTo(sessions.refresh(another, network, at(10L * i)));
      assertThat(attributes(session)).isEqualTo(attributes(another));
    }
  }

  private static Map<String, Object> attributes(MemorySession session) {
    return Collections.list(session.getAttributeNames()).stream()
        .collect(Collectors.toMap(name -> name, session::getAttribute));
  }

  // Looking

  @Test
  void whoeverOnlyLooksReadsTheSameAndChangesNothing() {
    assertThat(sessions.peek(session, HOME, at(5))).isEqualTo(Assessment.pending(BEGAN));
    assertThat(session.sets()).isEmpty();

    String home = sessions.network(session, HOME, at(6));
    Assessment masked = judged(Verdict.MASKED, Confidence.HIGH, 7);
    assertThat(answer(home, masked)).isTrue();
    List<String> written = session.sets();

    assertThat(sessions.peek(session, HOME, at(8))).isEqualTo(masked);
    assertThat(sessions.peek(session, ELSEWHERE, at(8))).isEqualTo(pendingAfterChange(8));
    assertThat(session.sets()).isEqualTo(written);
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
}
