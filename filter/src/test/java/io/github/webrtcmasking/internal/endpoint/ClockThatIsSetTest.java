package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.SettableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 13, item 14: the machine's clock is set while visitors answer, in a real container. */
class ClockThatIsSetTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "webrtc.masking.session.create", "true",
          "webrtc.masking.trusted-proxies", "127.0.0.1",
          "webrtc.masking.vantage.host", "udp.shop.example");

  /** A browser that hides all it has, so that it is asked again. */
  private static final String EVENT = Events.gathered();

  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-1, 1})
  void answersAreTakenOnBothSidesOfTheJump(int hours) throws Exception {
    SettableClock clock = new SettableClock();
    try (SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478), clock)) {
      HttpClient visitor = SmallServer.newVisitor();
      assertThat(answer(server, visitor)).isEqualTo(204);
      clock.set(Duration.ofHours(hours));
      assertThat(answer(server, visitor)).isEqualTo(204);
    }
  }

  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-1, 1})
  void answerToAChallengeFromBeforeTheJumpIsTaken(int hours) throws Exception {
    SettableClock clock = new SettableClock();
    try (SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478), clock)) {
      HttpClient visitor = SmallServer.newVisitor();
      String challenge = server.challenge(visitor, "8.8.8.8").getString("challenge");
      clock.set(Duration.ofHours(hours));
      assertThat(server.answer(visitor, "8.8.8.8", challenge, EVENT)).isEqualTo(204);
    }
  }

  private static int answer(SmallServer server, HttpClient visitor) throws Exception {
    String challenge = server.challenge(visitor, "8.8.8.8").getString("challenge");
    return server.answer(visitor, "8.8.8.8", challenge, EVENT);
  }
}
