package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of {@code docs/wire.md} over real HTTP, and that it leaves the session alone. */
class RefusalsTest extends OneApplication {

  private static final String ANSWER = Visitor.PATH + "/answer";
  private static final String CHALLENGE = Visitor.PATH + "/challenge";
  private static final long MOST_MILLIS = 10_000;
  private static final int BURST = 30;

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    // Sessions may be created, so that a refusal that touched one would show a cookie.
    application =
        container.deploy(
            War.of(WebXml.complete(WebXml.NO_VANTAGE, WebXml.setting("session.create", "true"))));
    // What is measured below is not how long classes take to load.
    Visitor first = new Visitor(application);
    first.answer(first.challenge(), Events.UNSUPPORTED);
  }

  private static Stream<Arguments> badBodies() {
    String unsupported = Events.UNSUPPORTED;
    String inner = unsupported.substring(1, unsupported.length() - 1);
    return Stream.of(
        arguments("nothing", "", "not-json"),
        arguments("text", "hello", "not-json"),
        arguments("cut off in an object", "{", "not-json"),
        arguments("cut off in the event", unsupported.substring(0, 120), "not-json"),
        // These three made a provider loop for ever: parsson #23.
        arguments("cut off in an unknown array", "{\"x\":[", "not-json"),
        arguments("cut off in an unknown object", "{\"x\":{", "not-json"),
        arguments("cut off behind elements", "{\"a\":\"1\",\"x\":[1,2", "not-json"),
        arguments("cut off in an event's unknown array", Events.cutOff("\"x\":["), "not-json"),
        arguments("cut off in an event's unknown object", Events.cutOff("\"x\":{"), "not-json"),
        arguments("text behind the event", unsupported + "x", "not-json"),
        arguments("a second event", unsupported + unsupported, "not-json"),
        arguments("single quotes", "{'a':1}", "not-json"),
        arguments("a comment", "/* */" + unsupported, "not-json"),
        arguments("null", "null", "not-an-event"),
        arguments("a number", "1", "not-an-event"),
        arguments("an array", "[]", "not-an-event"),
        arguments("an event in an array", "[" + unsupported + "]", "not-an-event"),
        arguments("an empty object", "{}", "not-an-event"),
        arguments("deep arrays", "{\"x\":" + "[".repeat(7000), "not-an-event"),
        arguments("deep objects", "{\"x\":".repeat(2000), "not-an-event"),
        arguments(
            "deep but closed",
            "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "not-an-event"),
        arguments("duplicate keys", "{" + inner + "," + inner + "}", "not-an-event"),
        arguments("duplicate unknown keys", "{" + inner + ",\"x\":1,\"x\":2}", "not-an-event"),
        arguments(
            "an array as id",
            unsupported.replaceFirst("\"eventId\":(\"[^\"]*\")", "\"eventId\":[$1]"),
            "not-an-event"),
        arguments("a text as flag", unsupported.replace("false", "\"false\""), "not-an-event"),
        arguments("no payload", unsupported.replace("payload", "load"), "not-an-event"),
        arguments("another type", unsupported.replace("context.", "other."), "not-an-event"),
        arguments("another module", unsupported.replace("WebRTCIPModule", "M"), "not-an-event"),
        arguments("no date", unsupported.replace("2026-11-22", "yesterday"), "not-an-event"),
        arguments(
            "a payload of the other kind", unsupported.replace("error", "ips"), "not-an-event"),
        arguments("too many lines", Events.gathered(lines(65, "x")), "not-an-event"),
        arguments("a line too long", Events.gathered("x".repeat(513)), "not-an-event"));
  }

  private static String[] lines(int count, String line) {
    return Stream.generate(() -> line).limit(count).toArray(String[]::new);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("badBodies")
  void bodyThatIsNoEventIsRefused(String what, String body, String problem) {
    Challenge challenge = visitor.challenge();
    String before = attributes();

    long start = System.nanoTime();
    HttpResponse<String> response = visitor.post(ANSWER, body, Visitor.answerHeaders(challenge));
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertThat(millis).as("milliseconds for %s", what).isLessThan(MOST_MILLIS);
    assertRefused(response, 400, problem);
    assertUntouched(before, challenge);
  }

  private static Stream<Arguments> badRequests() {
    String large = Events.UNSUPPORTED + " ".repeat(16 * 1024);
    return Stream.of(
        arguments(403, "header-missing", answer("X-Masking", "")),
        arguments(403, "header-missing", answer("X-Masking", "2")),
        arguments(403, "cross-site", answer("Sec-Fetch-Site", "cross-site")),
        arguments(403, "cross-site", answer("Sec-Fetch-Site", "same-site")),
        arguments(403, "cross-site", answer("Sec-Fetch-Site", "none")),
        arguments(403, "challenge-unknown", answer("X-Masking-Challenge", "")),
        arguments(403, "challenge-unknown", answer("X-Masking-Challenge", "unknown")),
        arguments(403, "challenge-unknown", answer("X-Masking-Challenge", "x".repeat(4000))),
        arguments(415, "unsupported-media-type", answer("Content-Type", "")),
        arguments(415, "unsupported-media-type", answer("Content-Type", "text/plain")),
        arguments(415, "unsupported-media-type", answer("Content-Type", "application/jsonx")),
        arguments(
            415,
            "unsupported-media-type",
            answer("Content-Type", "application/x-www-form-urlencoded")),
        arguments(413, "too-large", new Attempt("Accept", "*/*", large, Length.DECLARED)),
        arguments(413, "too-large", new Attempt("Accept", "*/*", large, Length.CHUNKED)));
  }

  /** Whether a request says how long it is. */
  private enum Length {
    DECLARED,
    CHUNKED
  }

  /** An honest answer with one header replaced; removed where the value is empty. */
  private record Attempt(String name, String value, String body, Length length) {

    HttpResponse<String> by(Visitor visitor, Challenge challenge) {
      String[] honest = Visitor.answerHeaders(challenge);
      String[] headers =
          Stream.iterate(0, i -> i < honest.length, i -> i + 2)
              .filter(i -> !honest[i].equals(name))
              .flatMap(i -> Stream.of(honest[i], honest[i + 1]))
              .toArray(String[]::new);
      String[] changed =
          value.isEmpty()
              ? headers
              : Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
      return length == Length.DECLARED
          ? visitor.post(ANSWER, body, changed)
          : visitor.postChunked(ANSWER, body, changed);
    }

    @Override
    public String toString() {
      return name + ": " + value.substring(0, Math.min(20, value.length())) + " " + length;
    }
  }

  private static Attempt answer(String name, String value) {
    return new Attempt(name, value, Events.UNSUPPORTED, Length.DECLARED);
  }

  @ParameterizedTest(name = "{0} {1} for {2}")
  @MethodSource("badRequests")
  void requestThatIsNoAnswerIsRefused(int status, String problem, Attempt attempt) {
    Challenge challenge = visitor.challenge();
    String before = attributes();

    long start = System.nanoTime();
    HttpResponse<String> response = attempt.by(visitor, challenge);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertThat(millis).isLessThan(MOST_MILLIS);
    assertRefused(response, status, problem);
    assertUntouched(before, challenge);
  }

  @Test
  void answeredChallengeIsRefused() {
    Challenge challenge = visitor.challenge();
    assertThat(visitor.answer(challenge, Events.UNSUPPORTED).statusCode()).isEqualTo(204);
    String before = attributes();

    HttpResponse<String> again = visitor.answer(challenge, Events.UNSUPPORTED);

    assertRefused(again, 403, "challenge-unknown");
    assertThat(attributes()).isEqualTo(before);
  }

  @Test
  void challengeOfAnotherSessionIsRefused() {
    Visitor other = new Visitor(application);
    Challenge challenge = other.challenge();
    visitor.challenge();
    String before = attributes();

    assertRefused(visitor.answer(challenge, Events.UNSUPPORTED), 403, "challenge-unknown");

    assertThat(attributes()).isEqualTo(before);
    assertThat(other.answer(challenge, Events.UNSUPPORTED).statusCode()).isEqualTo(204);
  }

  @Test
  void answerWithoutSessionIsRefusedAndCreatesNone() {
    Challenge challenge = new Visitor(application).challenge();

    assertRefused(visitor.answer(challenge, Events.UNSUPPORTED), 403, "challenge-unknown");
  }

  @Test
  void tooManyAnswersAreRefusedForAShortTime() {
    Challenge challenge = visitor.challenge();
    for (int i = 0; i < BURST; i++) {
      visitor.answer(challenge, "{}");
    }
    String before = attributes();

    HttpResponse<String> refused = visitor.answer(challenge, "{}");

    // A second may have passed meanwhile on a busy machine, and with it one more is admitted.
    while (refused.statusCode() == 400) {
      refused = visitor.answer(challenge, "{}");
    }
    assertRefused(refused, 429, "too-many-requests");
    assertThat(attributes()).isEqualTo(before);
    assertThat(
            Await.until(
                Duration.ofSeconds(5),
                () -> visitor.answer(challenge, Events.UNSUPPORTED).statusCode() == 204))
        .as("the challenge is good again")
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("otherMethods")
  void otherMethodsAreRefusedWithTheAllowedOnes(String method, String endpoint, String allow) {
    HttpResponse<String> response = visitor.send(method, Visitor.PATH + endpoint, "X-Masking", "1");

    assertRefused(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).hasValue(allow);
  }

  private static Stream<Arguments> otherMethods() {
    return Stream.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS")
        .flatMap(
            method ->
                Stream.of(
                    arguments(method, "/challenge", "POST"),
                    arguments(method, "/answer", "POST"),
                    arguments(method.replace("GET", "POST"), "/probe.js", "GET, HEAD")));
  }

  @Test
  void traceIsDenied() {
    assertThat(visitor.send("TRACE", CHALLENGE).statusCode()).isIn(403, 405);
  }

  @ParameterizedTest
  @MethodSource("unknownPaths")
  void unknownPathIsNotFound(String path) {
    assertRefused(visitor.post(path, "", "X-Masking", "1"), 404, "not-found");
  }

  private static Stream<String> unknownPaths() {
    return Stream.of("", "/", "/nothing", "/challenge/", "/challenge/x", "/Challenge")
        .map(Visitor.PATH::concat);
  }

  @Test
  void pathThatOnlyBeginsLikeOursIsTheApplications() {
    HttpResponse<String> response = visitor.get(Visitor.PATH + "-manual");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("urn:webrtc-masking");
  }

  @ParameterizedTest
  @MethodSource("posts")
  void postWithoutOurHeaderNeverTouchesTheSession(String path) {
    visitor.setCookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");

    HttpResponse<String> form = visitor.submit(path, "a=b");

    // A new cookie would throw the visitor out of the session that he really has.
    assertRefused(form, 403, "header-missing");
  }

  private static Stream<String> posts() {
    return Stream.of(CHALLENGE, ANSWER);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String problem) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).matches("application/problem\\+json(;charset=utf-8)?"));
    JsonObject document = Visitor.json(response.body());
    assertThat(document.getString("type")).isEqualTo("urn:webrtc-masking:problem:" + problem);
    assertThat(document.getInt("status")).isEqualTo(status);
    assertThat(document.getString("title")).isNotBlank();
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  private void assertUntouched(String before, Challenge challenge) {
    assertThat(attributes()).isEqualTo(before);
    assertThat(visitor.answer(challenge, Events.UNSUPPORTED).statusCode()).isEqualTo(204);
  }

  private String attributes() {
    Map<String, String> state = visitor.state();
    assertThat(state.get("attributes")).contains("webrtc.masking.memory");
    return state.get("attributes");
  }
}
