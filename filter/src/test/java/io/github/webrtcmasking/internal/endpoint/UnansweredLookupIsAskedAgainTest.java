package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.assess.Assessor;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.KnownNetworks.Gaps;
import io.github.webrtcmasking.internal.lookup.Owner;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.MemorySession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Issue 13, item 4: how long a session remembers that nobody answered. */
class UnansweredLookupIsAskedAgainTest {

  private static final String NETWORK = "network";
  private static final IpAddress HTTP = ip("8.8.8.8");
  private static final IpAddress PROVEN = ip("9.9.9.9");
  private static final KnownNetworks ANSWERED =
      KnownNetworks.of(Set.of(), new Owner(1, ""), Map.of(PROVEN, new Owner(2, "")));
  private static final KnownNetworks UNANSWERED = ANSWERED.with(new Gaps(true, true, Set.of()));

  private final Instant began = Instant.parse("2026-11-22T12:00:00Z");
  private final MaskingSessions sessions =
      new MaskingSessions(
          new NetworkNames(KeyRing.of(VantageKeys.derive(new byte[32])), new SecureRandom()));
  private final MemorySession session = new MemorySession("1", began);

  private Assessment answer(int second, KnownNetworks networks) {
    Instant now = began.plusSeconds(second);
    OpenChallenge challenge =
        new OpenChallenge("challenge-" + second, "user", 1, NETWORK, now, Offer.VANTAGE);
    assertThat(sessions.open(session, challenge)).isTrue();
    Observations seen =
        new Observations(
            new HttpSide(HTTP, Host.OTHER),
            Set.of(new Proof(PROVEN, Host.OTHER)),
            Set.of(),
            Set.of());
    Assessment judged = new Assessor().assess(seen, networks, now);
    return sessions.answer(session, challenge, NETWORK, judged, "").orElseThrow();
  }

  @Test
  void nextAnswerIsJudgedWhenTheLookupAnswers() {
    assertThat(answer(1, UNANSWERED).getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer(2, ANSWERED).getVerdict()).isEqualTo(Verdict.MASKED);
  }

  @Test
  void lastTryIsNoAccusationEither() {
    for (int second = 1; second <= 4; second++) {
      Assessment held = answer(second, UNANSWERED);
      assertThat(held.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(held.getReasons()).contains(Reason.LOOKUP_UNANSWERED);
    }
    Instant later = began.plusSeconds(5);
    assertThat(sessions.wantsChallenge(session, NETWORK, later)).isFalse();
    assertThat(sessions.refresh(session, NETWORK, later).getVerdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void judgementThatRestsOnAnswersIsNotWashedOffByOneThatDoesNot() {
    answer(1, UNANSWERED);
    answer(2, ANSWERED);
    assertThat(sessions.wantsChallenge(session, NETWORK, began.plusSeconds(3))).isFalse();
  }
}
