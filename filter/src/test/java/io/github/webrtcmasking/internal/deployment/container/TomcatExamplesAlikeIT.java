package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.DiagnosticHeader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, JSP and servlet of Tomcat's examples, with the jar and without: forwards, includes,
 * asynchronous and non-blocking answers, trailers, compression, error pages, form login. They are
 * the same to who asks for no page, and but for one tag the same to who does.
 */
class TomcatExamplesAlikeIT {
  private static final Pattern TAG =
      Pattern.compile("<script [^>]*src=\"[^\"]*/probe\\.js[^\"]*\"[^>]*>(</script>)?");

  /** Tomcat's report of an exception names every filter on the way. */
  private static final Pattern FRAME = Pattern.compile("\\tio\\.github\\.webrtcmasking\\..*\\R");

  /** Sessions, ports, times and lengths. */
  private static final Pattern CHANGING = Pattern.compile("[0-9A-F]{32}|[0-9]+");

  /** They shuffle tiles for each request, and look how much memory is free. */
  private static final List<String> RANDOM =
      List.of("/jsp/jsp2/jspattribute/shuffle.jsp", "/jsp/forward/forward.jsp");

  private static final List<String> SERVLETS =
      List.of(
          "/servletToJsp",
          "/CompressionTest",
          "/async/async0",
          "/async/async1",
          "/async/async2",
          "/async/async3",
          "/servlets/servlet/CookieExample",
          "/servlets/servlet/HelloWorldExample",
          "/servlets/servlet/RequestInfoExample/more?a=b",
          "/servlets/servlet/RequestParamExample?firstname=a&lastname=b",
          "/servlets/servlet/SessionExample?dataname=a&datavalue=b",
          "/servlets/nonblocking/bytecounter",
          "/servlets/trailers/response",
          "/jsp/checkbox/checkresult.jsp?fruit=apples&fruit=melons",
          "/jsp/num/numguess.jsp?guess=0",
          "/jsp/sessions/carts.jsp?item=Switch+blade&submit=add",
          "/jsp/error/err.jsp?name=integra",
          "/no-such-page",
          "/jsp");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> PATHS = new ArrayList<>(SERVLETS);
  private static TomcatZip without;
  private static TomcatZip with;

  @BeforeAll
  static void start() throws IOException {
    without = TomcatZip.unchanged();
    with = new TomcatZip(Map.of("vantage.port", "0", "diagnostics", "true"));
    try (Stream<Path> files = Files.walk(without.folder())) {
      files
          .map(file -> "/" + without.folder().relativize(file))
          .filter(path -> path.matches("(?!/WEB-INF/).*\\.(jspx?|html)"))
          .filter(path -> !RANDOM.contains(path))
          .sorted()
          .forEach(PATHS::add);
    }
    assertThat(PATHS).hasSizeGreaterThan(150);
  }

  @AfterAll
  static void stop() {
    with.close();
    without.close();
  }

  @Test
  void answersAreTheSameToWhoAsksForNoPage() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (String path : PATHS) {
      all.assertThat(seen(get(with, path, "*/*"), true))
          .as(path)
          .isEqualTo(seen(get(without, path, "*/*"), true));
    }
    all.assertAll();
  }

  @Test
  void pagesAreTheSameButForOneTag() throws Exception {
    SoftAssertions all = new SoftAssertions();
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String path : PATHS) {
      HttpResponse<String> page = get(with, path, "text/html");
      long tags = TAG.matcher(page.body()).results().count();
      String outcome = DiagnosticHeader.of(page).orElse("none");
      outcomes.merge(outcome, 1, Integer::sum);
      all.assertThat(tags).as(path).isEqualTo(outcome.equals("injected") ? 1 : 0);
      // A fragment has got its validator, and its headers may be out, before it is known as one.
      boolean exactly = tags == 0 && !outcome.matches("none|.*fragment");
      all.assertThat(seen(page, exactly))
          .as(path)
          .isEqualTo(seen(get(without, path, "text/html"), exactly));
    }
    System.out.println("Tomcat's examples: " + outcomes);
    all.assertAll();
    assertThat(outcomes.get("injected")).isGreaterThan(PATHS.size() / 2);
  }

  /** What must be the same; exactly, with what a tag changes. */
  private static String seen(HttpResponse<String> answer, boolean exactly) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "x-webrtc-masking"));
    if (!exactly) {
      headers.keySet().removeAll(List.of("etag", "content-length", "accept-ranges"));
    }
    String body = FRAME.matcher(TAG.matcher(answer.body()).replaceAll("")).replaceAll("");
    return CHANGING.matcher(answer.statusCode() + " " + headers + "\n" + body).replaceAll("#");
  }

  private static HttpResponse<String> get(TomcatZip tomcat, String path, String accept)
      throws Exception {
    URI uri = URI.create(tomcat.examples().uri() + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }
}
