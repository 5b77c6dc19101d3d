package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pages carry the tag, however the filter came into the application. */
class TaggedPagesTest extends ApplicationPerTest {

  private static final Pattern TAG =
      Pattern.compile("<script[^>]* src=\"([^\"]*probe\\.js[^\"]*)\"");

  private static final Map<String, String> INSTALLATIONS =
      Map.of(
          "initializer",
          "",
          "initializer and entry",
          WebXml.MASKING_FILTER,
          "entry alone",
          WebXml.ABSOLUTE_ORDERING + WebXml.MASKING_FILTER + WebXml.DISPATCHES);

  private Visitor deploy(String... parts) throws Exception {
    return deploy(War.of(WebXml.open(parts)));
  }

  private static Stream<Arguments> pages() {
    return INSTALLATIONS.keySet().stream()
        .sorted()
        .flatMap(
            installation ->
                Stream.of(
                        "/shop/page", // A servlet, and a session that begins with it.
                        "/shop/plain",
                        "/static.html",
                        "/shop/forward",
                        "/shop/async",
                        "/shop/error")
                    .map(page -> arguments(installation, page)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pages")
  void everyPageHasOneTagThatLeadsToTheCollector(String installation, String page)
      throws Exception {
    Visitor visitor = deploy(INSTALLATIONS.get(installation), WebXml.ERROR_PAGE, WebXml.NO_VANTAGE);

    HttpResponse<String> response = visitor.get(page);

    Matcher tag = TAG.matcher(response.body());
    assertThat(tag.find()).as(response.body()).isTrue();
    String source = tag.group(1);
    assertThat(tag.find()).as("a second tag in %s", response.body()).isFalse();
    URI script = response.uri().resolve(source);
    assertThat(new Visitor(application).get(script.toString()).statusCode()).isEqualTo(200);
  }
}
