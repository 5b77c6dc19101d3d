package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link GateTest} on Payara Micro. */
class PayaraGateIT extends GateContract {

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

  @Override
  Application application() {
    return application;
  }

  @Test
  void observationIsLoggedWithoutTheVisitor() throws Exception {
    observedVisitorIsServed();

    assertThat(payara.log())
        .contains("Gate rule watch observes only; deny would have been applied to 1 requests")
        .doesNotContain("10.99.0.7");
  }
}
