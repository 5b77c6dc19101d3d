package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;

/** What holds on every server for an application behind FORM login. */
final class FormLoginRules {

  private static final String PAGE = "/shop/page?item=7";
  private static final String CHALLENGE = Visitor.PATH + "/challenge";

  private final Application application;
  private final Visitor visitor;

  FormLoginRules(Application application) {
    this.application = application;
    this.visitor = new Visitor(application);
  }

  void endpointsAreReachableBeforeLoginAndTheSavedPageStays() throws Exception {
    LoginForm form = LoginForm.reachedFrom(PAGE, visitor, application);

    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    assertThat(answerWithProof(visitor.challenge()).statusCode()).isEqualTo(204);

    HttpResponse<String> landed = form.submit();
    assertThat(landed.body()).contains("Welcome");
    assertThat(landed.uri().toString()).endsWith(PAGE);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  void beaconThatComesAfterLoginIsTaken() throws Exception {
    LoginForm form = LoginForm.reachedFrom(PAGE, visitor, application);
    Challenge challenge = visitor.challenge();
    form.submit();

    assertThat(answerWithProof(challenge).statusCode()).isEqualTo(204);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  void loginPageHasTheTag() {
    String form = LoginForm.reachedFrom(PAGE, visitor, application).html();

    assertThat(form).containsOnlyOnce(Visitor.PATH + "/probe.js");
  }

  void refusalsAreOursAndNoLoginForms() {
    HttpResponse<String> form = visitor.submit(CHALLENGE, "a=b");
    assertThat(form.statusCode()).isEqualTo(403);
    assertThat(form.body()).contains("header-missing");
    assertThat(visitor.get(CHALLENGE).statusCode()).isEqualTo(405);
  }

  /** By us or, because the endpoints are open for other methods only, by the server. */
  void methodIsRefused(String method) {
    assertThat(visitor.send(method, CHALLENGE).statusCode()).isIn(403, 405);
  }

  void traceIsDenied() {
    HttpResponse<String> traced = visitor.send("TRACE", CHALLENGE);

    assertThat(traced.statusCode()).isIn(403, 405);
    assertThat(traced.body()).doesNotContain("TRACE /legacy");
  }

  private HttpResponse<String> answerWithProof(Challenge challenge) throws Exception {
    return visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }
}
