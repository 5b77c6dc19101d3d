package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collector as the browser gets it. */
class ScriptTest extends OneApplication {

  private static final String SCRIPT = Visitor.PATH + "/probe.js";

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application = container.deploy(War.of(WebXml.complete(WebXml.NO_VANTAGE)));
  }

  @Test
  void isTheBuiltCollectorToBeKeptAndRevalidated() throws Exception {
    HttpResponse<String> response = visitor.get(SCRIPT);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(Files.readString(Path.of("..", "collector", "dist", "probe.js")));
    assertThat(header(response, "Content-Type")).startsWith("text/javascript");
    assertThat(header(response, "Cache-Control")).matches("public, max-age=\\d+");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void isNotSentAgainToWhoHasIt(String ifNoneMatch) {
    String etag = header(visitor.get(SCRIPT), "ETag");

    HttpResponse<String> again = visitor.get(SCRIPT, "If-None-Match", ifNoneMatch.formatted(etag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(etag);
    assertThat(header(again, "Cache-Control")).contains("max-age");
  }

  @Test
  void isSentToWhoHasAnotherVersion() {
    assertThat(visitor.get(SCRIPT, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void headHasTheLengthAndNoBody() {
    HttpResponse<String> head = visitor.send("HEAD", SCRIPT);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(header(visitor.get(SCRIPT), "Content-Length"));
    assertThat(header(head, "ETag")).isEqualTo(header(visitor.get(SCRIPT), "ETag"));
  }

  @Test
  void isFoundBehindARewrittenSessionAndKeptFromSharedCaches() {
    visitor.get("/shop/page");

    HttpResponse<String> response =
        new Visitor(application).get(SCRIPT + ";jsessionid=" + visitor.sessionId());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Cache-Control")).startsWith("private");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
