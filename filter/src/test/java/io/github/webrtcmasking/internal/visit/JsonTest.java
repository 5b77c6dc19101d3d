package io.github.webrtcmasking.internal.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void everyKindOfValueIsRead() {
    assertThat(Json.read(" {\"a\" : [ 1, -2.5e3, true ,null] ,\n\"b\":{\"c\":\"d\"}} "))
        .isEqualTo(Map.of("a", List.of("1", "-2.5e3", "true", "null"), "b", Map.of("c", "d")));
    assertThat(Json.read("[]")).isEqualTo(List.of());
    assertThat(Json.read("{}")).isEqualTo(Map.of());
  }

  @Test
  void stringsAreReadWithTheirEscapes() {
    assertThat(Json.read("\"a\\/\\\"\\\\\\n\\u00e4\"")).isEqualTo("a/\"\\\nä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[",
        "[1",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "\"a",
        "\"\\",
        "\"\\u00g0\"",
        "{} {}",
        "[[[[[[[[[1]]]]]]]]]",
        "<html>",
        "{,\"a\":1}"
      })
  void allElseIsRefused(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
