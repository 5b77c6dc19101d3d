package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link GateTest} on Payara Micro. */
class PayaraGateIT {

  private static PayaraContainer payara;
  private static Application application;

  @BeforeAll
  static void deploy() throws Exception {
    payara = new PayaraContainer();
    application = payara.deploy(GateRules.war(Library.FILTER));
  }

  @AfterAll
  static void stop() {
    payara.close();
  }

  private final GateRules rules = new GateRules(application);

  @Test
  void noSpellingPassesTheGate() throws Exception {
    rules.noSpellingPassesTheGate();
  }

  @Test
  void deniedVisitorSeesTheApplicationsOwnPage() throws Exception {
    rules.deniedVisitorSeesTheApplicationsOwnPage();
  }

  @Test
  void partsOfGuardedPagesAreServed() throws Exception {
    rules.partsOfGuardedPagesAreServed();
  }

  @Test
  void observedVisitorIsServed() throws Exception {
    rules.observedVisitorIsServed();
  }

  @Test
  void visitorIsSentToTheStepUpAndNotInCircles() throws Exception {
    rules.visitorIsSentToTheStepUpAndNotInCircles();
  }

  @Test
  void keptTargetLeadsNowhereElse() throws Exception {
    rules.keptTargetLeadsNowhereElse();
  }

  @Test
  void passedStepUpIsRememberedForSessionAndNetwork() throws Exception {
    rules.passedStepUpIsRememberedForSessionAndNetwork();
  }

  @Test
  void clearingInCodeOpensEveryRuleForTheNetwork() throws Exception {
    rules.clearingInCodeOpensEveryRuleForTheNetwork();
  }

  @Test
  void applicationIsToldAndVisitorsCannotTell() throws Exception {
    rules.applicationIsToldAndVisitorsCannotTell();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patient/x?a=b", "/held/x?a=b"})
  void requestWaitsForTheAnswer(String path) throws Exception {
    rules.requestWaitsForTheAnswer(path);
  }

  @Test
  void requestThatWaitedInVainIsDenied() {
    rules.requestThatWaitedInVainIsDenied();
  }

  @Test
  void observationIsLoggedWithoutTheVisitor() throws Exception {
    rules.observedVisitorIsServed();

    assertThat(payara.log())
        .contains("Gate rule watch observes only; deny would have been applied to 1 requests")
        .doesNotContain("10.99.0.7");
  }
}
