package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and weights in {@code Accept} as RFC 9110 writes them. */
class AcceptedPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json, Text/Html ; Q=0.001",
        "application/xhtml+xml",
        "text/html;level=1;q=0.5",
        "text/html;q=0, application/xhtml+xml;q=1.000",
        "text/html;q=0.05",
      })
  void pageIsNamed(String accept) {
    assertThat(AcceptedPages.areNamed(accept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/*",
        "application/json",
        "text/html;q=0",
        "text/html; q=0.000",
        "TEXT/HTML;Q=0.",
        "text/html;level=1 ;q=0.0;x=1, */*",
        "text/htmlx",
        "application/json;profile=text/html",
      })
  void noPageIsNamed(String accept) {
    assertThat(AcceptedPages.areNamed(accept)).isFalse();
  }
}
