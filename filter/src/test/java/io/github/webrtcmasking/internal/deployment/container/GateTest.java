package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.GateRules.Entry;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate before a whole application, however the filter came into it. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("containersAndEntries")
class GateTest {

  private static Container container;
  private static Application application;

  @Parameter(0)
  Container.Kind kind;

  @Parameter(1)
  Entry entry;

  static Stream<Arguments> containersAndEntries() {
    return Stream.of(Container.Kind.values())
        .flatMap(kind -> Stream.of(Entry.values()).map(entry -> Arguments.of(kind, entry)));
  }

  @BeforeParameterizedClassInvocation
  static void deploy(Container.Kind kind, Entry entry) throws Exception {
    container = kind.start();
    application = container.deploy(GateRules.war(entry, Library.values()));
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
  void stepUpIsCreditedToTheRequestThatPassedItAndNotToAParallelOne() throws Exception {
    rules.stepUpIsCreditedToTheRequestThatPassedItAndNotToAParallelOne();
  }

  @Test
  void stepUpThatWasPassedElsewhereIsCreditedToWhoeverWasAsked() throws Exception {
    rules.stepUpThatWasPassedElsewhereIsCreditedToWhoeverWasAsked();
  }

  @Test
  void whereTwoWereAskedTheyAreAskedAgainAndNotInCircles() throws Exception {
    rules.whereTwoWereAskedTheyAreAskedAgainAndNotInCircles();
  }

  @Test
  void onlyTheStepUpPageOfAFrontControllerIsExempt() throws Exception {
    rules.onlyTheStepUpPageOfAFrontControllerIsExempt();
  }

  @Test
  void stepUpPageMayLieAmongWhatItsServletServes() throws Exception {
    rules.stepUpPageMayLieAmongWhatItsServletServes();
  }

  @Test
  void stepUpPageMayBeForwarded() throws Exception {
    rules.stepUpPageMayBeForwarded();
  }

  @Test
  void ruleBelowThePageOfAnotherActs() throws Exception {
    rules.ruleBelowThePageOfAnotherActs();
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
