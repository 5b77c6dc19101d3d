package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

  @Test
  void everyRefusalHasItsOwnType() {
    assertThat(Stream.of(Refusal.values()).map(Refusal::type)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void problemIsJsonWithTypeTitleAndStatus(Refusal refusal) {
    try (JsonReader reader = Json.createReader(new StringReader(refusal.toJson()))) {
      JsonObject problem = reader.readObject();
      assertThat(problem.keySet()).containsExactlyInAnyOrder("type", "title", "status");
      assertThat(problem.getString("type")).isEqualTo(refusal.type()).startsWith("urn:");
      assertThat(problem.getString("title")).isNotBlank();
      assertThat(problem.getInt("status")).isEqualTo(refusal.status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_JSON, 400",
    "NOT_AN_EVENT, 400",
    "HEADER_MISSING, 403",
    "CROSS_SITE, 403",
    "CHALLENGE_UNKNOWN, 403",
    "NOT_FOUND, 404",
    "METHOD_NOT_ALLOWED, 405",
    "TOO_LARGE, 413",
    "UNSUPPORTED_MEDIA_TYPE, 415",
    "TOO_MANY_REQUESTS, 429",
  })
  void statusIsThatOfTheContract(Refusal refusal, int status) {
    assertThat(refusal.status()).isEqualTo(status);
  }
}
