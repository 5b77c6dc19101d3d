package io.github.webrtcmasking.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Sentences;
import io.github.webrtcmasking.testing.RawHttp;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

  private static LoopbackTomcat tomcat;

  /** Answers with a page, with a script below {@code /scripted}. */
  private static final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Sentences words = PageLanguage.of(request);
      String main = Html.element("p", words.get("verdict.PENDING"));
      List<String> scripts =
          request.getServletPath().equals("/scripted") ? List.of("/a\"b.js") : List.of();
      new HtmlPage(words, "Title <&> \"'", main, scripts).send(403, request, response);
    }
  }

  @BeforeAll
  static void start() throws IOException, LifecycleException {
    tomcat = LoopbackTomcat.create();
    var context = tomcat.application("");
    LoopbackTomcat.add(context, "/*", new Pages());
    LoopbackTomcat.add(context, "/scripted", new Pages());
    tomcat.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    tomcat.close();
  }

  private static String answer(String line, String... headers) throws IOException {
    URI server = URI.create("http://127.0.0.1:" + tomcat.port());
    return RawHttp.send(server, line + " HTTP/1.1", headers);
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .reduce((one, two) -> one + " AND " + two)
        .orElse("");
  }

  @Test
  void nobodyKeepsFramesOrGuessesAPage() throws IOException {
    String answer = answer("GET /");
    assertThat(RawHttp.status(answer)).isEqualTo(403);
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
  }

  @Test
  void nothingLoadsOrRunsButTheStyle() throws IOException, NoSuchAlgorithmException {
    String answer = answer("GET /");
    String style = answer.replaceFirst("(?s).*<style>", "").replaceFirst("(?s)</style>.*", "");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(digest)));
    assertThat(answer).doesNotContain("<script", " style=", "javascript:", "http://", "https://");
  }

  @Test
  void scriptsAreOfTheSameHost() throws IOException {
    String answer = answer("GET /scripted");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("script-src 'self'; connect-src 'self'");
    assertThat(answer)
        .contains("<script type=\"module\" async=\"\" src=\"/a&quot;b.js\"></script>");
  }

  @Test
  void textIsNeverMarkup() throws IOException {
    assertThat(answer("GET /"))
        .contains(
            "<title>Title &lt;&amp;&gt; &quot;&#39;</title>",
            "<h1>Title &lt;&amp;&gt; &quot;&#39;</h1>");
  }

  @Test
  void headHasTheLengthAndNothingElse() throws IOException {
    String length = header(answer("GET /"), "Content-Length");
    String head = answer("HEAD /");
    assertThat(header(head, "Content-Length")).isEqualTo(length);
    assertThat(head).endsWith("\r\n\r\n").doesNotContain("<html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Accept-Language: fr, en;q=0.5",
        "de | Accept-Language: it, de-AT;q=0.9, en;q=0.5",
        "de | Accept-Language: en;q=0.5, de",
        "en | Accept-Language: *",
        "en | Accept-Language: ../../x, ,;;=",
        "en | Accept: text/html",
      })
  void thePageSpeaksTheBrowsersLanguage(String spoken, String header) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      String answer = answer("GET /", header);
      assertThat(answer).contains("<html lang=\"" + spoken + "\">");
      assertThat(header(answer, "Content-Language")).isEqualTo(spoken);
    } finally {
      Locale.setDefault(before);
    }
  }
}
