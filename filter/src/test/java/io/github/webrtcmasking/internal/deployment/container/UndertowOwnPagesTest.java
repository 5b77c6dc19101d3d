package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.LogLines;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class UndertowOwnPagesTest extends OwnPagesContract {

  private static final LogLines LOG = LogLines.listen();

  private static Container undertow;
  private static Application application;

  @BeforeAll
  static void deploy() throws Exception {
    undertow = new UndertowContainer();
    application = undertow.deploy(Container.CONTEXT_PATH, war(Library.FILTER, Library.JSONB));
  }

  @AfterAll
  static void stop() throws Exception {
    application.undeploy();
    undertow.close();
    LOG.close();
  }

  @Override
  Application application() {
    return application;
  }

  @Override
  List<String> log() {
    return LOG.all();
  }
}
