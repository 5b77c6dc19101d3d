package io.github.webrtcmasking.internal.gate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTemplateTest {

  private static final String TAG =
      "<script type=\"module\" async=\"\" src=\"/a/probe.js\"></script>";

  /** A letter that grows where it is made small moves nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"Shop", "\u0130stanbul", "\ud83c\udf75"})
  void scriptStandsAtTheEndOfTheHead(String title) {
    String before = "<html><head><title>" + title + "</title>";

    assertThat(RefusalTemplate.withScripts(before + "</HEAD><p>", List.of("/a/probe.js")))
        .isEqualTo(before + TAG + "</HEAD><p>");
  }

  @Test
  void pageWithoutHeadStaysAsItIs() {
    assertThat(RefusalTemplate.withScripts("<p>Sorry</p>", List.of("/a/probe.js")))
        .isEqualTo("<p>Sorry</p>");
  }
}
