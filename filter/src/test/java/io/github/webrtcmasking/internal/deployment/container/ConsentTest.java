package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** An application that waits for consent, and respects Global Privacy Control. */
class ConsentTest extends OneApplication {

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                WebXml.complete(
                    WebXml.VANTAGE,
                    WebXml.setting("collector.consent", "required"),
                    WebXml.setting("collector.global-privacy-control", "respect"))));
  }

  @Test
  void pagesCarryTheScriptThatWaits() throws Exception {
    HttpResponse<String> page = visitor.get("/shop/page");
    HttpResponse<String> script = visitor.get(Visitor.PATH + "/consent.js");

    assertThat(page.body())
        .contains("src=\"/legacy/webrtc-masking/consent.js")
        .doesNotContain("probe.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body())
        .isEqualTo(Files.readString(Path.of("..", "collector", "dist", "consent.js")));
    assertThat(script.headers().firstValue("ETag"))
        .isPresent()
        .isNotEqualTo(visitor.get(Visitor.PATH + "/probe.js").headers().firstValue("ETag"));
  }

  /** What a cache holds from before the setting is not taken for current. */
  @Test
  void pagesHaveOtherEntityTagsThanWithoutConsent() throws Exception {
    String waiting = visitor.get("/static.html").headers().firstValue("ETag").orElseThrow();
    try (Container other = kind.start()) {
      Application open = other.deploy(War.of(WebXml.complete(WebXml.NO_VANTAGE)));
      String at = new Visitor(open).get("/static.html").headers().firstValue("ETag").orElseThrow();

      assertThat(at.replaceAll(".*(\\.wm-\\w{8}).*", "$1"))
          .startsWith(".wm-")
          .isNotEqualTo(waiting.replaceAll(".*(\\.wm-\\w{8}).*", "$1"));
    }
  }

  @Test
  void whoeverObjectsIsNotAskedAndNobodyWaitsForHim() {
    visitor.get("/shop/page");
    visitor.sendAlways("Sec-GPC", "1");

    HttpResponse<String> challenge = visitor.askForChallenge();

    assertThat(challenge.statusCode()).isEqualTo(204);
    assertThat(visitor.state())
        .containsEntry("verdict", "INCONCLUSIVE")
        .containsEntry("reasons", "[PRIVACY_CONTROL]")
        .containsEntry("text", "INCONCLUSIVE");
  }

  @Test
  void whoeverObjectsNoMoreIsAsked() throws Exception {
    visitor.get("/shop/page");
    for (int i = 0; i < 10; i++) {
      visitor.post(Visitor.PATH + "/challenge", "", "X-Masking", "1", "Sec-GPC", "1");
    }

    var challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
    visitor.post(Visitor.PATH + "/challenge", "", "X-Masking", "1", "Sec-GPC", "1");
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @Test
  void objectionCreatesNoSession() {
    HttpResponse<String> challenge =
        visitor.post(Visitor.PATH + "/challenge", "", "X-Masking", "1", "Sec-GPC", "1");

    assertThat(challenge.statusCode()).isEqualTo(204);
    assertThat(challenge.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void onlyTheOneValueIsAnObjection() {
    visitor.get("/shop/page");

    assertThat(
            visitor
                .post(Visitor.PATH + "/challenge", "", "X-Masking", "1", "Sec-GPC", "0")
                .statusCode())
        .isEqualTo(200);
  }
}
