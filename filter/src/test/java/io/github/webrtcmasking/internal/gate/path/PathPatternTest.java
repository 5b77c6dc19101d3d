package io.github.webrtcmasking.internal.gate.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

  private static boolean matches(String pattern, String path) {
    PathPattern parsed = PathPattern.parse(pattern).orElseThrow();
    return CanonicalPath.spellings(path).stream().anyMatch(parsed::matches);
  }

  @ParameterizedTest(name = "{0} guards {1}")
  @CsvSource({
    "/checkout,  /checkout",
    "/checkout,  /Checkout/",
    "/checkout,  //x/..;y/checkout;z",
    "/checkout,  /%2563heckout",
    "/checkout,  /checkout%2e%20",
    "/checkout,  /x%5c..%5ccheckout",
    "/checkout,  /checkout%00.css",
    "/Checkout,  /checkout",
    "/basket,    /ba\u017fket", // String.equalsIgnoreCase takes it for an s,
    "/list,      /l\u0131st", // and this for an i.
    "*.css,      /x.c\u017f\u017f",
    "/a/*,       /a",
    "/a/*,       /a/b",
    "/a/*,       /a/..%2fb", // Who does not decode it serves it as below /a.
    "/a/*,       /b/..%2fa/c",
    "/a/*,       '/./a/ /..'", // The space is a name for most servers,
    "/b,         '/b/a/ /..'", // and nothing for some.
    "/a/*,       /a/..;/b", // A literal semicolon, once decoded.
    "/*,         /",
    "/*,         ''",
    "*.do,       /pay.do",
    "*.do,       /x/pay.DO;y.css",
    "*.do,       /pay%2edo",
    "/,          //",
    "/a/*,       //a/..%2fb", // Its canonical form before it is decoded.
    "/a/*,       '/ /a/ /..'", // The space is no name where it ends a path or begins it.
    "/checkout,  /;x/checkout",
    "/checkout,  /%00x/checkout",
    "/checkout,  /x%/../checkout", // No encoding, and so a name.
    "/checkout,  /checkou%74",
    "/checkout,  %2fcheckout",
  })
  void guardsEverySpelling(String pattern, String path) {
    assertThat(matches(pattern, path)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not guard {1}")
  @CsvSource({
    "/checkout, /checkouts",
    "/checkout, /checkout/../cart",
    "/checkout, /",
    "/a/*,      /ab",
    "/checkout, /checkout%",
    "/checkout, /checkout%4",
    "*.do,      /pay.does",
    "/,         /x",
  })
  void guardsNothingElse(String pattern, String path) {
    assertThat(matches(pattern, path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/a*", "*", "*.", "*.a/b", "/a/*/b", "/a b", "/a;b", "/%61"})
  void whatIsNoPatternIsRefused(String text) {
    assertThat(PathPattern.parse(text)).isEmpty();
  }

  @Test
  void plainPathHasOneSpelling() {
    assertThat(CanonicalPath.spellings("/cart/items")).isEqualTo(Set.of("/cart/items"));
  }
}
