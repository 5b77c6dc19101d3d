package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate before a whole application. */
@ParameterizedClass(name = "{0}")
@EnumSource
class GateTest {

  private static Container container;
  private static Application application;

  @Parameter Container.Kind kind;

  @BeforeParameterizedClassInvocation
  static void deploy(Container.Kind kind) throws Exception {
    container = kind.start();
    application = container.deploy(GateRules.war(Library.values()));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    container.close();
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
}
