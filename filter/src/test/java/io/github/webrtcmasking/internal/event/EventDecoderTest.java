package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotAnEvent;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotJson;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.Captured;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decoder with yasson and parsson. Each body has one second: some once looped for ever. */
class EventDecoderTest {

  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final EventDecoder DECODER = new EventDecoder(() -> JSONB);

  private static final String HEAD =
      "\"eventId\":\"2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10\",\"moduleName\":\"WebRTCIPModule\","
          + "\"timestamp\":\"2026-11-22T14:03:07.512Z\"";
  private static final String LISTS =
      "\"candidates\":{\"publicIPs\":{\"ipv4\":[],\"ipv6\":[]},\"localIPs\":[]}";

  /** The limit is for loops that do not end, not for loading the provider's classes. */
  @BeforeAll
  static void loadProvider() {
    DECODER.decode(Captured.text("firefox-153-linux-2026-11.json").getBytes(UTF_8));
  }

  @AfterAll
  static void close() throws Exception {
    JSONB.close();
  }

  private static DecodedEvent decode(byte[] body) {
    return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DECODER.decode(body));
  }

  private static DecodedEvent decode(String body) {
    return decode(body.getBytes(UTF_8));
  }

  private static CollectorEvent accepted(String body) {
    DecodedEvent decoded = decode(body);
    assertThat(decoded).isInstanceOf(Accepted.class);
    return ((Accepted) decoded).event();
  }

  private static String ips(String payload) {
    return "{" + HEAD + ",\"eventType\":\"context.webrtc.ips\",\"payload\":{" + payload + "}}";
  }

  private static String gathered(String rawCandidates) {
    return ips("\"supported\":true," + LISTS + ",\"rawCandidates\":[" + rawCandidates + "]");
  }

  private static String error(String payload) {
    return "{" + HEAD + ",\"eventType\":\"context.webrtc.error\",\"payload\":{" + payload + "}}";
  }

  /** A valid event with one more field in its root. */
  private static String with(String field) {
    return "{" + field + "," + gathered("").substring(1);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String list(String element, int times) {
    return Stream.generate(() -> element).limit(times).collect(Collectors.joining(","));
  }

  @Test
  void chromiumEventIsGathered() {
    Gathered event = (Gathered) accepted(Captured.text("chromium-156-linux-2026-11.json"));
    assertThat(event.candidates())
        .extracting(Candidate::type)
        .containsExactly(
            CandidateType.HOST,
            CandidateType.HOST,
            CandidateType.SRFLX,
            CandidateType.RELAY,
            CandidateType.RELAY);
    assertThat(event.listed()).containsExactly(Addresses.ip("192.0.2.2"));
    assertThat(event.completion()).isEqualTo(Completion.COMPLETE);
  }

  @Test
  void firefoxEventIsGatheredAndItsEndOfCandidatesIsNone() {
    Gathered event = (Gathered) accepted(Captured.text("firefox-153-linux-2026-11.json"));
    assertThat(event.candidates()).hasSize(5);
    assertThat(event.completion()).isEqualTo(Completion.TIMED_OUT);
  }

  @Test
  void webKitEventIsFailed() {
    assertThat(accepted(Captured.text("webkitgtk-2.50-linux-2026-11.json")))
        .isEqualTo(new Failed(Failure.UNAVAILABLE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void errorTextTellsTheFailure(String error, Failure expected) {
    assertThat(accepted(error("\"supported\":false,\"error\":" + quoted(error))))
        .isEqualTo(new Failed(expected));
  }

  static Stream<Arguments> errorTextTellsTheFailure() {
    return Stream.of(
        arguments("WebRTC API not supported", Failure.UNAVAILABLE),
        arguments("Discovery timed out", Failure.TIMED_OUT),
        arguments("", Failure.UNAVAILABLE),
        arguments("something of a later collector", Failure.UNAVAILABLE));
  }

  static Stream<Arguments> goodBodies() {
    return Stream.of(
        arguments("no candidates", gathered("")),
        arguments("white space around", " \r\n\t" + gathered("") + "\n "),
        arguments("64 candidates", gathered(list("\"x\"", 64))),
        arguments("a line of 512 characters", gathered(quoted("x".repeat(512)))),
        arguments("a line that is no candidate", gathered("\"junk\",\"\"")),
        arguments("an escaped lone surrogate in a line", gathered("\"\\ud800\"")),
        arguments("an escaped NUL in a line", gathered("\"\\u0000\"")),
        arguments("unknown text", with("\"x\":\"y\"")),
        arguments("an escaped lone surrogate in an unknown field", with("\"x\":\"\\ud800\"")),
        arguments("an escaped lone surrogate as an unknown key", with("\"\\udfff\":1")),
        arguments("unknown null", with("\"x\":null")),
        arguments("an unknown number of great exponent", with("\"x\":1e999999999")),
        arguments("an unknown number of small exponent", with("\"x\":-1E-999999999")),
        arguments("an unknown number of many digits", with("\"x\":" + "9".repeat(8000))),
        arguments("unknown empty object", with("\"x\":{}")),
        arguments("unknown empty array", with("\"x\":[]")),
        arguments("unknown nest, 8 deep", with("\"x\":" + "[".repeat(7) + "]".repeat(7))),
        arguments("unknown nest of objects, 8 deep", with("\"x\":" + nest("{\"a\":", "1", "}", 7))),
        arguments("a known name at an unknown place", with("\"x\":{\"payload\":1,\"eventId\":[]}")),
        arguments(
            "an unknown field in the payload",
            ips("\"supported\":true," + LISTS + ",\"rawCandidates\":[],\"stats\":[{\"a\":[1,2]}]")),
        arguments("an offset in the timestamp", gathered("").replace("512Z", "512+02:00")),
        arguments("upper case UUID", gathered("").replace("8a5c", "8A5C")));
  }

  private static String nest(String open, String core, String close, int depth) {
    return open.repeat(depth) + core + close.repeat(depth);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodBodies")
  void decodeWhenBodyIsAnEventThenAccepts(String name, String body) {
    assertThat(decode(body)).as(name).isInstanceOf(Accepted.class);
  }

  static Stream<Arguments> textsThatAreNotJson() {
    return Stream.of(
        arguments("nothing", ""),
        arguments("white space", "  \n"),
        arguments("a word", "hello"),
        arguments("form data", "eventId=1&payload=2"),
        arguments("a byte order mark", "\uFEFF" + gathered("")),
        arguments("a NUL behind", gathered("") + "\0"),
        arguments("text behind", gathered("") + "x"),
        arguments("a second event", gathered("") + gathered("")),
        arguments("a comma behind", gathered("") + ","),
        arguments("a brace behind", gathered("") + "}"),
        arguments("a comma before the brace", with("\"x\":[1,]")),
        arguments("single quotes", gathered("").replace('"', '\'')),
        arguments("a bare key", with("x:1")),
        arguments("a comment", with("/* */\"x\":1")),
        arguments("a bare control character", with("\"x\":\"\u0001\"")),
        arguments("a bad escape", with("\"x\":\"\\x\"")),
        arguments("a short escape", with("\"x\":\"\\u12\"")),
        arguments("NaN", with("\"x\":NaN")),
        arguments("a leading zero", with("\"x\":01")),
        arguments("a leading plus", with("\"x\":+1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("textsThatAreNotJson")
  void decodeWhenTextIsNotJsonThenSaysSo(String name, String body) {
    assertThat(decode(body)).as(name).isInstanceOf(NotJson.class);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{\"x\":[",
        "{\"x\":{",
        "{\"a\":\"1\",\"x\":[1,2",
        "{\"x\":[[",
        "{\"x\":{\"y\":{",
        "{\"x\":\"",
        "{\"x\":tru",
        "{\"x\":1e",
        "{\"x\"",
        "{",
        "[",
        "[[[[",
        "\"",
        "{\"payload\":{\"rawCandidates\":[\"",
      })
  void decodeWhenTextIsCutOffThenRefusesInTime(String body) {
    assertThat(decode(body)).isNotInstanceOf(Accepted.class);
  }

  static Stream<String> everyKind() {
    return Stream.of(
        Captured.text("chromium-156-linux-2026-11.json"),
        Captured.text("webkitgtk-2.50-linux-2026-11.json"),
        with("\"x\":[1,{\"y\":[true,null,\"\\u00e9\"]},-1.5e3]"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyPrefixOfAnEventIsRefused(String event) {
    String body = event.strip();
    for (int end = 0; end < body.length(); end++) {
      assertThat(decode(body.substring(0, end)))
          .as("prefix of %d", end)
          .isNotInstanceOf(Accepted.class);
    }
    assertThat(decode(body)).isInstanceOf(Accepted.class);
  }

  static Stream<Arguments> jsonThatIsNoEvent() {
    return Stream.of(
        arguments("null", "null"),
        arguments("true", "true"),
        arguments("a number", "1"),
        arguments("a string", "\"event\""),
        arguments("an empty array", "[]"),
        arguments("an event in an array", "[" + gathered("") + "]"),
        arguments("an empty object", "{}"),
        // shape
        arguments("unknown nest, 9 deep", with("\"x\":" + nest("[", "", "]", 8))),
        arguments("unknown nest of objects, 9 deep", with("\"x\":" + nest("{\"a\":", "1", "}", 8))),
        arguments("unknown nest, 10,000 deep", with("\"x\":" + nest("[", "", "]", 5000))),
        arguments("10,000 deep, never closed", "{\"x\":" + "[".repeat(10_000)),
        arguments("10,000 objects deep, never closed", "{\"a\":".repeat(10_000)),
        arguments("10,000 arrays as root", nest("[", "", "]", 10_000)),
        arguments("an unknown key twice", with("\"x\":1,\"x\":2")),
        arguments(
            "a known key twice", with("\"eventId\":\"2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10\"")),
        arguments("a key twice, once escaped", with("\"event\\u0049d\":\"x\"")),
        arguments(
            "a key twice in the payload",
            ips("\"supported\":true,\"supported\":true," + LISTS + ",\"rawCandidates\":[]")),
        arguments("a key twice in an unknown object", with("\"x\":[{\"a\":1,\"a\":1}]")),
        // types
        arguments(
            "eventId: [1]",
            gathered("").replace(quoted("2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10"), "[1]")),
        arguments(
            "eventId: 1",
            gathered("").replace(quoted("2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10"), "1")),
        arguments(
            "eventId: null",
            gathered("").replace(quoted("2f1c6a1e-8a5c-4c0e-9d2f-6f1b1f9c7a10"), "null")),
        arguments(
            "timestamp: a huge number",
            gathered("").replace(quoted("2026-11-22T14:03:07.512Z"), "1e999999999")),
        arguments(
            "payload: null",
            "{" + HEAD + ",\"eventType\":\"context.webrtc.ips\",\"payload\":null}"),
        arguments(
            "payload: []", "{" + HEAD + ",\"eventType\":\"context.webrtc.ips\",\"payload\":[]}"),
        arguments(
            "payload: text",
            "{" + HEAD + ",\"eventType\":\"context.webrtc.ips\",\"payload\":\"{}\"}"),
        arguments("supported: text", gathered("").replace("true", "\"yes\"")),
        arguments("supported: \"true\"", gathered("").replace("true", "\"true\"")),
        arguments("supported: 1", gathered("").replace("true", "1")),
        arguments("supported: null", gathered("").replace("true", "null")),
        arguments("timedOut: null", gathered("").replace("true", "true,\"timedOut\":null")),
        arguments("timedOut: 0", gathered("").replace("true", "true,\"timedOut\":0")),
        arguments(
            "rawCandidates: null",
            gathered("").replace("\"rawCandidates\":[]", "\"rawCandidates\":null")),
        arguments(
            "rawCandidates: {}",
            gathered("").replace("\"rawCandidates\":[]", "\"rawCandidates\":{}")),
        arguments("rawCandidates: [1]", gathered("1")),
        arguments("rawCandidates: [null]", gathered("null")),
        arguments("rawCandidates: [[]]", gathered("[]")),
        arguments("rawCandidates: [text, {}]", gathered("\"x\",{}")),
        arguments("localIPs: [1]", gathered("").replace("\"localIPs\":[]", "\"localIPs\":[1]")),
        arguments("ipv4: [{}]", gathered("").replace("\"ipv4\":[]", "\"ipv4\":[{}]")),
        arguments("ipv6: text", gathered("").replace("\"ipv6\":[]", "\"ipv6\":\"::1\"")),
        arguments("publicIPs: []", gathered("").replace("{\"ipv4\":[],\"ipv6\":[]}", "[]")),
        arguments("candidates: []", gathered("").replace(LISTS, "\"candidates\":[]")),
        arguments("error: {}", error("\"supported\":false,\"error\":{}")),
        // limits
        arguments("65 candidates", gathered(list("\"x\"", 65))),
        arguments(
            "65 addresses",
            gathered("").replace("\"ipv4\":[]", "\"ipv4\":[" + list("\"x\"", 65) + "]")),
        arguments(
            "65 local addresses",
            gathered("").replace("\"localIPs\":[]", "\"localIPs\":[" + list("\"x\"", 65) + "]")),
        arguments("a line of 513 characters", gathered(quoted("x".repeat(513)))),
        // content
        arguments("no eventId", gathered("").replace("eventId", "eventid")),
        arguments("no eventType", gathered("").replace("eventType", "x")),
        arguments("no moduleName", gathered("").replace("moduleName", "x")),
        arguments("no timestamp", gathered("").replace("timestamp", "x")),
        arguments("no payload", gathered("").replace("payload", "x")),
        arguments("no supported", gathered("").replace("supported", "x")),
        arguments("no rawCandidates", gathered("").replace("rawCandidates", "x")),
        arguments("no candidates", gathered("").replace("\"candidates\"", "\"x\"")),
        arguments("no publicIPs", gathered("").replace("publicIPs", "x")),
        arguments("no ipv4", gathered("").replace("ipv4", "x")),
        arguments("no ipv6", gathered("").replace("ipv6", "x")),
        arguments("no localIPs", gathered("").replace("localIPs", "x")),
        arguments("another module", gathered("").replace("WebRTCIPModule", "CanvasModule")),
        arguments("another type", gathered("").replace("webrtc.ips", "canvas")),
        arguments("an eventId that is no UUID", gathered("").replace("2f1c6a1e-", "")),
        arguments("a timestamp without zone", gathered("").replace("512Z", "512")),
        arguments("a timestamp that is none", gathered("").replace("2026-11-22", "2026-13-22")),
        arguments("ips without support", gathered("").replace("true", "false")),
        arguments("ips with an error's payload", ips("\"supported\":false,\"error\":\"x\"")),
        arguments("error with support", error("\"supported\":true,\"error\":\"x\"")),
        arguments("error without error", error("\"supported\":false")),
        arguments(
            "error with the payload of ips",
            error("\"supported\":true," + LISTS + ",\"rawCandidates\":[]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jsonThatIsNoEvent")
  void decodeWhenJsonIsNoEventThenSaysSo(String name, String body) {
    assertThat(decode(body)).as(name).isInstanceOf(NotAnEvent.class);
  }

  static Stream<Arguments> bytesThatAreNotUtf8() {
    return Stream.of(
        arguments("a lone continuation byte", "\u0080"),
        arguments("a cut-off sequence", "\u00c3"),
        arguments("an overlong slash", "\u00c0\u00af"),
        arguments("an overlong NUL", "\u00c0\u0080"),
        arguments("an overlong slash of three bytes", "\u00e0\u0080\u00af"),
        arguments("an encoded surrogate", "\u00ed\u00a0\u0080"),
        arguments("an encoded pair of surrogates", "\u00ed\u00a0\u0080\u00ed\u00b0\u0080"),
        arguments("beyond Unicode", "\u00f4\u0090\u0080\u0080"),
        arguments("five bytes", "\u00f8\u0088\u0080\u0080\u0080"),
        arguments("FE FF", "\u00fe\u00ff"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytesThatAreNotUtf8")
  void decodeWhenBytesAreNotUtf8ThenItIsNotJson(String name, String bytes) {
    byte[] body = with("\"x\":\"" + bytes + "\"").getBytes(ISO_8859_1);
    assertThat(decode(body)).as(name).isInstanceOf(NotJson.class);
  }

  @Test
  void decodeWhenBytesAreUtf16ThenItIsNotJson() {
    assertThat(decode(gathered("").getBytes(UTF_16))).isInstanceOf(NotJson.class);
  }

  @Test
  void textFormsOfEventsHaveNoAddress() {
    assertThat(accepted(Captured.text("chromium-156-linux-2026-11.json")).toString())
        .doesNotContain("192.0.2.2", "0ff90264");
  }
}
