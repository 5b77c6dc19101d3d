package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPatternTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "/shop,    /shop,       true",
    "/shop,    /shop/,      false",
    "/shop,    /shop/x,     false",
    "/shop/*,  /shop,       true",
    "/shop/*,  /shop/,      true",
    "/shop/*,  /shop/x/y,   true",
    "/shop/*,  /shops,      false",
    "/shop/*,  /,           false",
    "/*,       /,           true",
    "/*,       '',          true",
    "/*,       /x,          true",
    "/,        /,           true",
    "/,        /x,          false",
    "*.do,     /x/pay.do,   true",
    "*.do,     /pay.do/x,   false",
    "*.do,     /paydo,      false",
  })
  void matchesAsServletMappingsDo(String pattern, String path, boolean expected) {
    assertThat(UrlPattern.of(pattern).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/shop", "/shop/*", "/*", "*.do", "shop", "*shop"})
  void isShownAsItIsWritten(String written) {
    assertThat(UrlPattern.of(written)).hasToString(written);
  }
}
