package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitDeadlineTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Duration TWO = Duration.ofSeconds(2);

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpSession session =
      (HttpSession)
          Proxy.newProxyInstance(
              WaitDeadlineTest.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private Duration left(String network, long millisLater) {
    return left(network, Duration.ofMillis(millisLater));
  }

  private Duration left(String network, Duration later) {
    return WaitDeadline.beginOrContinue(session, network, TWO, () -> NOW.plus(later));
  }

  @Test
  void allRequestsCountFromTheFirst() {
    assertThat(left("home", 0)).isEqualTo(TWO);
    assertThat(left("home", 500)).hasMillis(1500);
    assertThat(left("home", 2000)).isZero();
    assertThat(left("home", 3000)).isZero();
  }

  /** Another request of the session stores its begin while this one is on its way. */
  @Test
  void requestsThatBeginTogetherShareOneWait() {
    for (int other = 1; other < 10; other++) {
      Instant begin = NOW.plusMillis(other);
      attributes.put(WaitDeadline.ATTRIBUTE, "1 " + begin.toEpochMilli() + " 1 home");
      Instant[] now = {NOW};
      HttpSession late =
          (HttpSession)
              Proxy.newProxyInstance(
                  WaitDeadlineTest.class.getClassLoader(),
                  new Class<?>[] {HttpSession.class},
                  (proxy, method, arguments) -> {
                    now[0] = begin;
                    return attributes.get(arguments[0]);
                  });
      assertThat(WaitDeadline.beginOrContinue(late, "home", TWO, () -> now[0])).isEqualTo(TWO);
    }
  }

  /** Issue 13, item 11: a visitor with both families changes the network with each connection. */
  @Test
  void networksThatTakeTurnsShareOneEnd() {
    assertThat(left("v4", 0)).isEqualTo(TWO);
    assertThat(left("v6", 500)).hasMillis(1500);
    assertThat(left("v4", 1000)).hasMillis(1000);
    for (int millis = 2000; millis < 600_000; millis += 700) {
      assertThat(left(millis % 2 == 0 ? "v4" : "v6", millis)).isZero();
    }
  }

  @Test
  void patienceOfEachRuleIsItsOwn() {
    assertThat(left("home", 0)).isEqualTo(TWO);
    assertThat(
            WaitDeadline.beginOrContinue(
                session, "home", Duration.ofSeconds(10), () -> NOW.plusSeconds(3)))
        .hasSeconds(7);
    assertThat(left("home", 3000)).isZero();
  }

  @Test
  void whoRoamsLongAfterIsHeardOnceMoreFromEachNetwork() {
    left("home", 0);
    assertThat(left("phone", Duration.ofHours(1))).isEqualTo(TWO);
    assertThat(left("phone", Duration.ofHours(2))).isZero();
    assertThat(left("home", Duration.ofHours(3))).isZero();
    int waits = 0;
    for (int i = 0; i < 100; i++) {
      waits += left("exit-" + i, Duration.ofHours(4 + i)).isZero() ? 0 : 1;
    }
    assertThat(waits).isEqualTo(6); // Eight networks are known at most.
  }

  /** Issue 13, item 14: it was PT1H2S. */
  @ParameterizedTest
  @ValueSource(strings = {"PT-0.2S", "PT-2S", "PT-1H", "PT-240H"})
  void clockThatWasSetBackBeginsTheWaitOnceMoreAndNoLonger(Duration back) {
    assertThat(left("home", 0)).isEqualTo(TWO);

    assertThat(left("home", back)).isEqualTo(TWO);
    assertThat(left("home", back.plusMillis(1500))).hasMillis(500);
    assertThat(left("home", back.plusSeconds(2))).isZero();
    assertThat(left("home", back.plusSeconds(60))).isZero();
  }

  @Test
  void clockThatIsSetBackAgainAndAgainMakesNobodyWaitForEver() {
    Duration whole = Duration.ZERO;
    for (int hours = 0; hours > -100; hours--) {
      whole = whole.plus(left("home", Duration.ofHours(hours)));
    }
    assertThat(whole).isLessThanOrEqualTo(TWO.multipliedBy(2));
  }

  /** Two nodes, one of them behind, take turns with one session. */
  @ParameterizedTest
  @ValueSource(strings = {"PT0.3S", "PT1.9S", "PT5S", "PT1H"})
  void nodesWithDifferentClocksComeToAnEnd(Duration behind) {
    for (int millis = 0; millis <= 4000; millis += 100) {
      Duration skew = millis % 200 == 0 ? Duration.ZERO : behind.negated();
      Duration left = left("home", skew.plusMillis(millis));
      assertThat(left).isLessThanOrEqualTo(TWO);
      assertThat(left.isZero() || millis < 4000).isTrue();
    }
  }

  @Test
  void clockThatWasSetForwardEndsTheWait() {
    left("home", 0);
    assertThat(left("home", Duration.ofHours(1))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "home 1764410402000", "1 x 0 home", "2 1 0 home", "1", "1 2"})
  void whatAnotherVersionKeptIsIgnored(String kept) {
    attributes.put(WaitDeadline.ATTRIBUTE, kept);
    assertThat(left("home", 0)).isEqualTo(TWO);
    assertThat(left("home", 500)).hasMillis(1500);
  }

  @Test
  void sessionKeepsAText() {
    left("home", 0);
    assertThat(attributes.values()).hasSize(1).hasOnlyElementsOfType(String.class);
  }
}
