package io.github.webrtcmasking.internal.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.visit.Answer.Body;
import io.github.webrtcmasking.internal.visit.Answer.End;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  private static Markup of(String page) {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Content-Type", List.of("text/html;charset=utf-8")), (name, value) -> true);
    return Markup.of(
        new Answer(
            URI.create("https://shop.example/a/b"),
            List.of(),
            200,
            Version.HTTP_1_1,
            headers,
            new Body(page.getBytes(UTF_8), End.WHOLE)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "<script type=\"module\" async=\"\" src=\"/w/probe.js\">, https://shop.example/w/probe.js",
        "<SCRIPT SRC=/w/probe.js TYPE=module>, https://shop.example/w/probe.js",
        "<script type='module' src='/w/ask.js'>, https://shop.example/w/ask.js",
        "<script type='module' src='/w/probe.js;jsessionid=1&#38;2'>, https://shop.example/w/probe.js;jsessionid=1&2",
        "<script type='module' src='/w/probe-0123456789abcdef0123456789abcdef.js'>, https://shop.example/w/probe-0123456789abcdef0123456789abcdef.js",
        "<script type='module' src='/w/probe-of-others.js'>, none",
        "<script src='/w/probe.js'>, none",
        "<script type='module' src='/w/other.js'>, none",
        "<!-- <script type='module' src='/w/probe.js'> -->, none",
        "<!-- <script type='module' src='/w/probe.js'>, none",
        "<script type='module' src='http://[x/probe.js'>, none",
        "<script type='module' src='mailto:probe.js'>, none",
      })
  void tagIsFound(String page, String url) {
    assertThat(of(page).script().map(script -> script.url().toString()).orElse(null))
        .isEqualTo(url);
  }

  @Test
  void nonceIsRead() {
    assertThat(of("<script type=module nonce=\"a+b/c=\" src=\"/w/probe.js\">").script())
        .hasValueSatisfying(script -> assertThat(script.nonce()).isEqualTo("a+b/c="));
  }

  @Test
  void policiesAreThoseInFrontOfTheTagAndBehindIt() {
    Markup page =
        of(
            "<meta charset=utf-8><meta http-equiv=content-security-policy content=\"script-src 'self'\">"
                + "<script type=module src=/w/probe.js></script>"
                + "<meta content='default-src *' http-equiv='Content-Security-Policy'>");
    assertThat(page.policies())
        .containsExactly(
            new Markup.Policy("script-src 'self'", false),
            new Markup.Policy("default-src *", true));
  }
}
