package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** Whole visits, from the page to the session attributes, with real datagrams. */
class HonestVisitTest extends OneApplication {

  private static final String EL_PAGE =
      """
      <%@ page session="true" contentType="text/plain" %>\
      ${sessionScope['webrtc.masking'].verdict} ${sessionScope['webrtc.masking'].masked}""";

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                    WebXml.complete(
                        WebXml.LOGIN_CONFIG,
                        WebXml.VANTAGE,
                        WebXml.setting("trusted-proxies", "127.0.0.0/8")))
                .with("el.jsp", EL_PAGE));
  }

  @Test
  void directVisitorIsConsistentWithProof() throws Exception {
    visitor.get("/shop/page");
    assertThat(visitor.verdict()).startsWith("PENDING");

    HttpResponse<String> answered = answerWithProof();

    assertThat(answered.statusCode()).isEqualTo(204);
    assertThat(answered.body()).isEmpty();
    Map<String, String> state = visitor.state();
    assertThat(state)
        .containsEntry("verdict", "CONSISTENT")
        .containsEntry("confidence", "HIGH")
        .containsEntry("attribute", "true")
        .containsEntry("text", "CONSISTENT");
    assertThat(state.get("reasons")).contains("PROVEN");
  }

  @Test
  void assessedVisitorIsNotAskedAgain() throws Exception {
    visitor.get("/shop/page");
    answerWithProof();

    HttpResponse<String> second = visitor.askForChallenge();

    assertThat(second.statusCode()).isEqualTo(204);
    // It would keep a page with no-store out of the browser's back/forward cache.
    assertThat(second.headers().firstValue("Cache-Control")).isEmpty();
  }

  @Test
  void visitorThroughProxyIsAskedAgainAndMasked() throws Exception {
    visitor.get("/shop/page");
    answerWithProof();

    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    Map<String, String> pending = visitor.state();
    assertThat(pending).containsEntry("verdict", "PENDING").containsEntry("text", "PENDING");
    assertThat(pending.get("reasons")).isEqualTo("[NETWORK_CHANGED]");

    assertThat(answerWithProof().statusCode()).isEqualTo(204);
    assertThat(visitor.state())
        .containsEntry("verdict", "MASKED")
        .containsEntry("confidence", "HIGH")
        .containsEntry("attribute", "true")
        .containsEntry("text", "MASKED");
  }

  @Test
  void leftmostForwardedAddressIsNotBelieved() throws Exception {
    visitor.sendAlways("X-Forwarded-For", "198.51.100.1, 10.99.0.7");
    visitor.get("/shop/page");

    answerWithProof();

    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  @Test
  void visitorWithoutWebRtcIsInconclusiveAndAskedAgain() {
    visitor.get("/shop/page");

    visitor.answer(visitor.challenge(), Events.UNSUPPORTED);

    assertThat(visitor.state())
        .containsEntry("verdict", "INCONCLUSIVE")
        .containsEntry("reasons", "[WEBRTC_UNAVAILABLE]");
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(200);
  }

  @Test
  void challengeSurvivesNewSessionId() throws Exception {
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    String before = visitor.sessionId();

    visitor.get("/shop/rotate");

    assertThat(visitor.sessionId()).isNotEqualTo(before);
    assertThat(answerWithProof(challenge).statusCode()).isEqualTo(204);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @Test
  void challengeSurvivesLogin() throws Exception {
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();

    assertThat(visitor.get("/shop/login").statusCode()).isEqualTo(200);

    assertThat(answerWithProof(challenge).statusCode()).isEqualTo(204);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @Test
  void visitorWithoutSessionIsLeftAlone() {
    HttpResponse<String> page = visitor.get("/shop/plain");
    HttpResponse<String> challenge = visitor.askForChallenge();

    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(challenge.statusCode()).isEqualTo(204);
    assertThat(challenge.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(visitor.verdict()).startsWith("PENDING");
  }

  @Test
  void expressionLanguageReadsTheAssessment() throws Exception {
    if (kind != Container.Kind.TOMCAT) {
      return; // Jetty's JSP engine is the same Jasper.
    }
    visitor.get("/shop/page");
    assertThat(visitor.get("/el.jsp").body()).isEqualTo("PENDING false");
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");

    answerWithProof();

    assertThat(visitor.get("/el.jsp").body()).isEqualTo("MASKED true");
  }

  private HttpResponse<String> answerWithProof() throws Exception {
    return answerWithProof(visitor.challenge());
  }

  private HttpResponse<String> answerWithProof(Challenge challenge) throws Exception {
    return visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }
}
