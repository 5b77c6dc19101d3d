package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSelectionTest {
  @ParameterizedTest(name = "{0} contains {1}: {2}")
  @CsvSource({
    "/*, '', true",
    "/*, /, true",
    "/*, /a/b.jsp, true",
    "/shop/*, /shop, true",
    "/shop/*, /shop/, true",
    "/shop/*, /shop/a, true",
    "/shop/*, /shopping, false",
    "/shop, /shop, true",
    "/shop, /shop/a, false",
    "*.jsp, /a/b.jsp, true",
    "*.jsp, /a/b.html, false"
  })
  void patternMeansWhatAServletMappingMeans(String pattern, String path, boolean expected) {
    assertThat(new PageSelection(List.of(pattern), List.of()).contains(path)).isEqualTo(expected);
  }

  @Test
  void exclusionBeatsInclusion() {
    PageSelection pages = new PageSelection(List.of("/*"), List.of("/admin/*", "*.txt"));
    assertThat(pages.contains("/admin/a")).isFalse();
    assertThat(pages.contains("/a.txt")).isFalse();
    assertThat(pages.contains("/a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "shop", "shop/*", "/a*", "/*/b", "/a/*.jsp", "*", "*.", "*.a/b", "**"})
  void otherPatternsAreRefusedByName(String pattern) {
    assertThatThrownBy(() -> new PageSelection(List.of(pattern), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }
}
