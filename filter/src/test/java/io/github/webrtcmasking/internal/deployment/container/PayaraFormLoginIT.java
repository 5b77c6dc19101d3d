package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link FormLoginTest} on Payara Micro, which brings JSON-B and MicroProfile Config itself: the
 * jar is all that the WAR has.
 */
@ParameterizedClass(name = "[{index}] {0}")
@ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
class PayaraFormLoginIT {

  private static PayaraContainer payara;
  private static Application application;

  @Parameter String more;

  @BeforeParameterizedClassInvocation
  static void deploy(String more) throws Exception {
    payara = new PayaraContainer();
    // The realm is the server's file of users.
    String login = WebXml.FORM_LOGIN.replace("<realm-name>shop<", "<realm-name>file<");
    application = payara.deploy(War.of(WebXml.open(WebXml.VANTAGE, login, more), Library.FILTER));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    payara.close();
  }

  private final FormLoginRules rules = new FormLoginRules(application);

  @Test
  void endpointsAreReachableBeforeLoginAndTheSavedPageStays() throws Exception {
    rules.endpointsAreReachableBeforeLoginAndTheSavedPageStays();
  }

  @Test
  void beaconThatComesAfterLoginIsTaken() throws Exception {
    rules.beaconThatComesAfterLoginIsTaken();
  }

  @Test
  void loginPageHasTheTag() {
    rules.loginPageHasTheTag();
  }

  @Test
  void refusalsAreOursAndNoLoginForms() {
    rules.refusalsAreOursAndNoLoginForms();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "PUT", "DELETE"})
  void otherMethodsAreRefused(String method) {
    rules.methodIsRefused(method);
  }

  @Test
  void traceIsDenied() {
    rules.traceIsDenied();
  }

  @Test
  void nothingIsWarnedOf() {
    assertThat(payara.log())
        .doesNotContain("has a security constraint on")
        .contains("vantage: UDP port ");
  }
}
