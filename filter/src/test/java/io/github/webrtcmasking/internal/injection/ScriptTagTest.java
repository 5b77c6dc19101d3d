package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTagTest {
  @Test
  void htmlTagIsShort() {
    assertThat(ScriptTag.collector(Dialect.HTML, "/a/probe.js", "").text())
        .isEqualTo("<script type=\"module\" async src=\"/a/probe.js\"></script>");
  }

  @Test
  void xhtmlTagIsWellFormed() {
    assertThat(ScriptTag.collector(Dialect.XHTML, "/a/probe.js", "abc").text())
        .isEqualTo(
            "<script type=\"module\" async=\"async\" nonce=\"abc\" src=\"/a/probe.js\"></script>");
  }

  /** Neither module nor async: the browser runs it before it reads on. In XML it is the same. */
  @ParameterizedTest
  @CsvSource({
    "'', '', '<script src=\"/a/shield.js\"></script>'",
    "data-waits, '', '<script data-waits=\"\" src=\"/a/shield.js\"></script>'",
    "'', abc, '<script nonce=\"abc\" src=\"/a/shield.js\"></script>'",
    "data-alone, abc, '<script data-alone=\"\" nonce=\"abc\" src=\"/a/shield.js\"></script>'",
  })
  void shieldIsWaitedFor(String flags, String nonce, String expected) {
    assertThat(ScriptTag.shield(flags, "/a/shield.js", nonce).text()).isEqualTo(expected);
  }

  @Test
  void urlCannotLeaveItsAttributeAndStaysAscii() {
    String url = "/a\"'><b>&amp;\u00e4\ud83d\ude00;jsessionid=1";
    String tag = ScriptTag.collector(Dialect.HTML, url, "").text();
    assertThat(tag).matches("\\p{ASCII}+");
    assertThat(Jsoup.parse(tag).selectFirst("script").attr("src")).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, HTML",
    "TEXT/HTML, HTML",
    "text/html;charset=utf-8, HTML",
    "' text/html ; charset=utf-8', HTML",
    "application/xhtml+xml, XHTML",
    "text/plain, ",
    "text/html5, ",
    "application/x+json; profile=\"text/html\", ",
    "'', ",
    ", "
  })
  void onlyTwoTypesArePages(String contentType, Dialect expected) {
    assertThat(MediaType.dialectOf(contentType).orElse(null)).isEqualTo(expected);
  }
}
