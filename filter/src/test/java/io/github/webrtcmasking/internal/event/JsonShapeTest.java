package io.github.webrtcmasking.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of an event, as {@link EventDocument} says it. */
class JsonShapeTest {

  private static boolean fits(String json) {
    return JsonShape.fits(Json.createParser(new StringReader(json)));
  }

  /** The contract: whoever adds a field to the document adds it here and to docs/wire.md. */
  @Test
  void fieldsAreThoseOfTheContract() {
    assertThat(JsonShape.known())
        .containsExactlyInAnyOrder(
            "/eventId",
            "/eventType",
            "/moduleName",
            "/timestamp",
            "/payload",
            "/payload/supported",
            "/payload/timedOut",
            "/payload/error",
            "/payload/rawCandidates",
            "/payload/rawCandidates/*",
            "/payload/candidates",
            "/payload/candidates/localIPs",
            "/payload/candidates/localIPs/*",
            "/payload/candidates/publicIPs",
            "/payload/candidates/publicIPs/ipv4",
            "/payload/candidates/publicIPs/ipv4/*",
            "/payload/candidates/publicIPs/ipv6",
            "/payload/candidates/publicIPs/ipv6/*");
  }

  /** A field that the event does not have yet. */
  public static final class WithNumber {
    public @Nullable Double number;
  }

  /** A field that nobody knows how to check. */
  public static final class WithAnything {
    public @Nullable Object thing;
  }

  @Test
  void fieldMayBeNumber() {
    assertThat(JsonShape.types("", WithNumber.class))
        .isEqualTo(Map.of("/number", Set.of(JsonParser.Event.VALUE_NUMBER)));
  }

  @Test
  void fieldOfAnotherTypeIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JsonShape.types("", WithAnything.class))
        .withMessageContainingAll("/thing", "java.lang.Object", "JsonShape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"eventId\":\"x\",\"unknown\":7,\"more\":{\"eventId\":7}}",
        "{\"payload\":{\"supported\":true,\"rawCandidates\":[\"x\",\"y\"]}}",
        "{\"payload\":{\"candidates\":{\"publicIPs\":{\"ipv4\":[],\"ipv6\":[\"x\"]}}}}",
      })
  void knownFieldsHaveTheirTypes(String json) {
    assertThat(fits(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventId\":7}",
        "{\"timestamp\":null}",
        "{\"payload\":[]}",
        "{\"payload\":\"x\"}",
        "{\"payload\":{\"supported\":\"true\"}}",
        "{\"payload\":{\"timedOut\":1}}",
        "{\"payload\":{\"rawCandidates\":\"x\"}}",
        "{\"payload\":{\"rawCandidates\":[7]}}",
        "{\"payload\":{\"rawCandidates\":[[\"x\"]]}}",
        "{\"payload\":{\"candidates\":{\"publicIPs\":{\"ipv4\":[true]}}}}",
        "{\"eventId\":\"x\",\"eventId\":\"y\"}",
      })
  void everythingElseIsNoEvent(String json) {
    assertThat(fits(json)).isFalse();
  }
}
