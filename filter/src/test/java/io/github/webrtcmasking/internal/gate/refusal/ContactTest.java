package io.github.webrtcmasking.internal.gate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

  @ParameterizedTest
  @CsvSource({
    "help@shop.example, mailto:help@shop.example",
    "https://shop.example/help?a=1&b=2, https://shop.example/help?a=1&amp;b=2",
    "/contact, /shop/contact",
  })
  void whatCanBeFollowedIsALink(String text, String target) {
    assertThat(new Contact(text).html("/shop"))
        .startsWith("<a href=\"" + target + "\">")
        .endsWith("</a>");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "javascript:alert(1)", "//evil.example", "/\\evil.example", "Call <b>555-0100</b>",
        "help@shop.example?cc=me", "https://shop.example/\"onclick=x", "data:text/html,x", "a b@c d"
      })
  void everythingElseIsText(String text) {
    assertThat(new Contact(text).html("/shop")).doesNotContain("<", "\"");
  }
}
