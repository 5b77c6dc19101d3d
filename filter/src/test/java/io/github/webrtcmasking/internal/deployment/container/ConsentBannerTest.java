package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application whose visitors are asked by a banner of ours. */
class ConsentBannerTest extends OneApplication {

  private static final String QUESTION = Visitor.PATH + "/ask.json";

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                    WebXml.complete(
                        WebXml.NO_VANTAGE,
                        WebXml.setting("collector.consent", "banner"),
                        WebXml.setting("collector.consent-notice", "/static.html"),
                        WebXml.setting("collector.global-privacy-control", "respect"),
                        WebXml.setting("shield.mode", "block"),
                        WebXml.setting("shield.include", "/shop/plain")))
                .with(
                    "WEB-INF/classes/webrtc-masking-sentences_fr.properties",
                    "consent.accept = D’accord \"</script>\""));
  }

  @Test
  void pagesCarryTheScriptThatAsks() throws Exception {
    HttpResponse<String> script = visitor.get(Visitor.PATH + "/ask.js");

    assertThat(visitor.get("/shop/page").body())
        .contains("src=\"/legacy/webrtc-masking/ask.js")
        .doesNotContain("probe.js", "consent.js");
    assertThat(script.body())
        .isEqualTo(Files.readString(Path.of("..", "collector", "dist", "ask.js")));
    assertThat(visitor.get("/shop/plain").body())
        .contains("data-asks=\"\"", "/legacy/webrtc-masking/shield.js");
  }

  @ParameterizedTest
  @CsvSource({
    "de, de, Einwilligen, Datenschutzhinweise",
    "'de-CH,en', de, Einwilligen, Datenschutzhinweise",
    "'nl,en', en, Agree, Privacy notice",
    "'', en, Agree, Privacy notice",
    "fr, fr, D’accord \"</script>\", Privacy notice",
  })
  void questionIsInTheVisitorsLanguage(
      String asked, String language, String accept, String notice) {
    HttpResponse<String> answer = visitor.get(QUESTION, "Accept-Language", asked);
    JsonObject question = Visitor.json(answer.body());

    assertThat(question.getString("language")).isEqualTo(language);
    assertThat(question.getString("accept")).isEqualTo(accept);
    assertThat(question.getJsonObject("notice").getString("text")).isEqualTo(notice);
    assertThat(question.getJsonObject("notice").getString("url")).isEqualTo("/legacy/static.html");
    assertThat(question.keySet())
        .contains("label", "text", "refuse", "withdraw", "withdrawn", "close");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=3600");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language, Sec-GPC");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  /** Nobody is asked who has said it already. */
  @Test
  void whoeverObjectsIsNotAsked() {
    HttpResponse<String> answer = visitor.get(QUESTION, "Sec-GPC", "1");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language, Sec-GPC");
  }

  @Test
  void questionIsOnlyRead() {
    HttpResponse<String> head = visitor.send("HEAD", QUESTION);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(visitor.get(QUESTION).headers().firstValue("Content-Length"));
    assertThat(visitor.post(QUESTION, "").statusCode()).isEqualTo(405);
  }
}
