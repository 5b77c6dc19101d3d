package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application of which nobody sees anything before he has logged in. */
@ParameterizedClass(name = "{0}")
@EnumSource
class FormLoginTest {

  private static final String PAGE = "/shop/page?item=7";

  private static Container container;

  @Parameter Container.Kind kind;

  @BeforeParameterizedClassInvocation
  static void start(Container.Kind kind) throws Exception {
    container = kind.start();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    container.close();
  }

  private final LogLines log = LogLines.listen();
  private Application application;

  private Visitor deploy(String more) throws Exception {
    application = container.deploy(War.of(WebXml.open(WebXml.VANTAGE, WebXml.FORM_LOGIN, more)));
    assertThat(log.ours()).noneMatch(line -> line.startsWith("WARN"));
    return new Visitor(application);
  }

  @AfterEach
  void undeploy() throws Exception {
    log.close();
    application.undeploy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void endpointsAreReachableBeforeLoginAndTheSavedPageStays(String more) throws Exception {
    Visitor visitor = deploy(more);
    LoginForm form = LoginForm.reachedFrom(PAGE, visitor, application);

    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    Challenge challenge = visitor.challenge();
    HttpResponse<String> answered =
        visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(answered.statusCode()).isEqualTo(204);

    HttpResponse<String> landed = form.submit();
    assertThat(landed.body()).contains("Welcome");
    assertThat(landed.uri().toString()).endsWith(PAGE);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void beaconThatComesAfterLoginIsTaken(String more) throws Exception {
    Visitor visitor = deploy(more);
    LoginForm form = LoginForm.reachedFrom(PAGE, visitor, application);
    Challenge challenge = visitor.challenge();
    form.submit();

    HttpResponse<String> answered =
        visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

    assertThat(answered.statusCode()).isEqualTo(204);
    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void refusalsAreOursAndNoLoginForms(String more) throws Exception {
    Visitor visitor = deploy(more);

    HttpResponse<String> form = visitor.submit(Visitor.PATH + "/challenge", "a=b");
    assertThat(form.statusCode()).isEqualTo(403);
    assertThat(form.body()).contains("header-missing");
    assertThat(visitor.get(Visitor.PATH + "/challenge").statusCode()).isEqualTo(405);
    assertThat(visitor.send("OPTIONS", Visitor.PATH + "/challenge").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    Visitor visitor = deploy("");

    assertThat(visitor.send(method, Visitor.PATH + "/challenge").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PROPFIND"})
  void otherMethodsAreDeniedByTheServerWhereUncoveredOnesAre(String method) throws Exception {
    Visitor visitor = deploy(WebXml.DENY_UNCOVERED);

    assertThat(visitor.send(method, Visitor.PATH + "/challenge").statusCode()).isIn(403, 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void traceIsDenied(String more) throws Exception {
    Visitor visitor = deploy(more);

    HttpResponse<String> traced = visitor.send("TRACE", Visitor.PATH + "/challenge");

    assertThat(traced.statusCode()).isIn(403, 405);
    assertThat(traced.body()).doesNotContain("TRACE /legacy");
  }
}
