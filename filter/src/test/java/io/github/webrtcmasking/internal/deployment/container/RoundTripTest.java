package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 12d: redirects behind an answer, and what their times make of the assessment. */
class RoundTripTest extends ApplicationPerTest {

  private static final String EXIT = "9.9.9.9";
  private static final String NEAR = "5ms;1ms;42";
  private static final long FAR = 80;

  private static War war(String... settings) {
    return War.of(
        WebXml.open(
            WebXml.NO_VANTAGE,
            WebXml.setting("trusted-proxies", "127.0.0.0/8"),
            WebXml.setting("round-trip-header", "X-Round-Trip"),
            WebXml.setting("lookup.hosting-networks", EXIT),
            String.join("", settings)));
  }

  @Test
  void browserFartherThanItsConnectionGetsTheReasonAndNoVerdict() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    HttpResponse<String> answered = answer(visitor);
    // No later than without the steps.
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(visitor.verdict()).isEqualTo("INCONCLUSIVE LOW");
    assertThat(visitor.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");

    List<HttpResponse<String>> steps = climb(visitor, answered, FAR);

    assertThat(steps).hasSize(4);
    assertThat(visitor.state().get("reasons")).contains("TCP_ENDS_EARLIER").contains("HOSTING");
    assertThat(visitor.verdict()).isEqualTo("INCONCLUSIVE LOW");
  }

  @Test
  void browserAsFarAsItsConnectionGetsNoReason() throws Exception {
    Visitor visitor = visitor(war(), EXIT, "80ms;1ms;42");
    climb(visitor, answer(visitor), FAR);
    assertThat(visitor.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");

    Visitor near = another(EXIT);
    climb(near, answer(near), 0);
    assertThat(near.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");
  }

  /** Only where enough others were measured, and where a list names the network. */
  @ParameterizedTest(name = "{0} others, from {1}: {2}")
  @CsvSource({
    "7, 9.9.9.9, MASKED MEDIUM",
    "6, 9.9.9.9, INCONCLUSIVE LOW",
    "7, 9.9.8.8, INCONCLUSIVE LOW",
  })
  void verdictNeedsTheSettingAListAndOtherVisitors(int others, String from, String verdict)
      throws Exception {
    Visitor visitor = visitor(war(WebXml.setting("round-trip", "verdict")), from, NEAR);
    for (int i = 0; i < others; i++) {
      Visitor other = another("8." + i + ".8.8");
      climb(other, answer(other), 0);
    }
    climb(visitor, answer(visitor), FAR);

    assertThat(visitor.verdict()).isEqualTo(verdict);
  }

  @Test
  void measureThatAccusesMostVisitorsIsNotBelieved() throws Exception {
    Visitor visitor = visitor(war(WebXml.setting("round-trip", "verdict")), EXIT, NEAR);
    for (int i = 0; i < 7; i++) {
      Visitor other = another("8." + i + ".8.8");
      climb(other, answer(other), 60);
    }
    climb(visitor, answer(visitor), FAR);

    assertThat(visitor.verdict()).isEqualTo("INCONCLUSIVE LOW");
    assertThat(visitor.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "12345", "0us;42", "5ms", "-;42"})
  void headerThatTellsNothingBeginsNothing(String header) throws Exception {
    Visitor visitor = visitor(war(), EXIT, header);

    assertThat(answer(visitor).statusCode()).isEqualTo(204);
  }

  @Test
  void switchedOffItIsNotMeasured() throws Exception {
    Visitor visitor = visitor(war(WebXml.setting("round-trip", "off")), EXIT, NEAR);

    assertThat(answer(visitor).statusCode()).isEqualTo(204);
  }

  @Test
  void clientThatIsNoBrowserGetsNoRedirect() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    Challenge challenge = begin(visitor);

    assertThat(visitor.answer(challenge, Events.gathered()).statusCode()).isEqualTo(204);
  }

  @Test
  void stepOfAnotherSessionNetworkOrProcessChangesNothing() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    List<String> paths = new ArrayList<>();
    HttpResponse<String> step = answer(visitor);
    while (step.statusCode() == 303) {
      paths.add(Visitor.target(step));
      Thread.sleep(FAR);
      step = visitor.follow(step);
    }
    String last = paths.get(paths.size() - 1);
    Visitor stranger = another(EXIT);
    answer(stranger);

    assertThat(stranger.step(last).statusCode()).isEqualTo(204);
    assertThat(stranger.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");

    String changed = last.substring(0, last.length() - 9) + "AAAAAAAAA";
    assertThat(visitor.step(changed).statusCode()).isEqualTo(204);
    visitor.sendAlways("X-Forwarded-For", "9.8.7.6", "X-Round-Trip", NEAR);
    assertThat(visitor.step(last).statusCode()).isEqualTo(204);
    assertThat(visitor.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");
  }

  @Test
  void replayedStepsChangeNothingMore() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    List<HttpResponse<String>> steps = climb(visitor, answer(visitor), FAR);
    String before = visitor.state().get("reasons");

    String first = steps.get(0).request().uri().toString();
    for (int i = 0; i < 3; i++) {
      assertThat(visitor.step(first).statusCode()).isEqualTo(303);
    }
    String last = steps.get(3).request().uri().toString();
    assertThat(visitor.step(last).statusCode()).isEqualTo(204);
    assertThat(visitor.state().get("reasons")).isEqualTo(before);
  }

  @Test
  void stepOfAnotherSiteOrMethodIsRefused() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    String step = Visitor.target(answer(visitor));

    assertThat(visitor.get(step).statusCode()).isEqualTo(403);
    assertThat(visitor.get(step, "X-Masking", "1", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    HttpResponse<String> posted = visitor.post(step, "", "X-Masking", "1");
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).contains("GET");
    assertThat(visitor.step(step).statusCode()).isEqualTo(303);
  }

  @Test
  void connectionThatChangesEachTimeSaysNothing() throws Exception {
    Visitor visitor = visitor(war(), EXIT, NEAR);
    HttpResponse<String> step = answer(visitor);
    for (int i = 0; step.statusCode() == 303; i++) {
      Thread.sleep(FAR);
      visitor.sendAlways("X-Forwarded-For", EXIT, "X-Round-Trip", "5ms;" + i);
      step = visitor.follow(step);
    }

    assertThat(visitor.state().get("reasons")).doesNotContain("TCP_ENDS_EARLIER");
  }

  private Visitor visitor(War war, String from, String roundTrip) throws Exception {
    Visitor visitor = deploy(war);
    visitor.sendAlways("X-Forwarded-For", from, "X-Round-Trip", roundTrip);
    return visitor;
  }

  /** One more, whose connection is near. */
  private Visitor another(String from) {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", from, "X-Round-Trip", NEAR);
    return visitor;
  }

  private static Challenge begin(Visitor visitor) {
    visitor.get("/shop/page");
    return visitor.challenge();
  }

  private static HttpResponse<String> answer(Visitor visitor) {
    return visitor.answerOfBrowser(begin(visitor), Events.gathered());
  }

  /** Follows all redirects, each after that time. */
  private static List<HttpResponse<String>> climb(
      Visitor visitor, HttpResponse<String> answered, long millis) throws InterruptedException {
    List<HttpResponse<String>> steps = new ArrayList<>();
    HttpResponse<String> step = answered;
    while (step.statusCode() == 303) {
      assertThat(step.headers().firstValue("Cache-Control")).isEmpty();
      Thread.sleep(millis);
      step = visitor.follow(step);
      steps.add(step);
    }
    assertThat(step.statusCode()).isEqualTo(204);
    return steps;
  }
}
