package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/a", "/a/b.js", "/a;b=c/d", "/a?b=//c#d", "/%2F%2Fa", "/./a", "/:a"})
  void pathOfTheHost(String reference) {
    assertThat(OwnPath.isOne(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//a",
        "///a",
        "/\\a",
        "\\\\a",
        "\\/a",
        "/\t/a",
        "/\n/a",
        "/\r\n/a",
        "\t//a",
        " //a",
        "/\u0000/a",
        "/a b",
        "/a\u007f",
        "https://a/",
        "javascript:a",
        "./a",
      })
  void whatIsOrMayBecomeAnotherHostOrNoPath(String reference) {
    assertThat(OwnPath.isOne(reference)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/app", "/my/app", "/app-2.0", "/~a", "/a@b:c", "/caf%C3%A9", "/my%20app"})
  void plainContextPath(String path) {
    assertThat(OwnPath.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/", "%41", "%41/"})
  void pathMayBeAsLongAsServersTakeThem(String piece) {
    String path = "/" + piece.repeat(64_000) + "a";
    assertThat(OwnPath.isPlain(path)).isTrue();
    assertThat(OwnPath.isPlain(path + "/../app")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/ //evil //evil/..;x/app ///a /a//b /a/ /\\evil /a\\b",
        "/..;x/app /a/../b /./a /.. /.a /a;x /a;x=y/b /a?b /a#b",
        "/%2Fevil /%2fevil /%5Cevil /%5cevil /%2e%2e/a /%2E%2E;x/a /a%3Bx /a%3bx",
        "/%00a /%0Aa /%09/evil /%7f /a%3Fb /a%23b /%252Fevil /%252e /%zz /% /a%2",
        "a evil.example https://evil //a@b /a\"b /a<b /a>b /a{b} /a|b /a^b /a`b",
      })
  void contextPathThatServersReadDifferently(
      String a, String b, String c, String d, String e, String f, String g, String h) {
    for (String path : new String[] {a, b, c, d, e, f, g, h}) {
      assertThat(OwnPath.isPlain(path)).as(path).isFalse();
    }
  }
}
