package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import org.junit.jupiter.api.AfterEach;

/** Tests that each deploy an application of their own; it is undeployed behind them. */
abstract class ApplicationPerTest extends OnEachContainer {

  /** What this test has deployed last. */
  Application application;

  /** Deploys an application; a visitor who comes to it for the first time. */
  final Visitor deploy(War war) throws Exception {
    application = container.deploy(war);
    return new Visitor(application);
  }

  @AfterEach
  void undeploy() throws Exception {
    if (application != null) {
      application.undeploy();
    }
  }
}
