package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PayaraOwnPagesIT extends OwnPagesContract {

  private static PayaraContainer payara;
  private static Application application;

  @BeforeAll
  static void deploy() throws Exception {
    payara = new PayaraContainer();
    application = payara.deploy(war(Library.FILTER));
  }

  @AfterAll
  static void stop() {
    payara.close();
  }

  @Override
  Application application() {
    return application;
  }

  @Override
  List<String> log() throws Exception {
    return payara.log().lines().toList();
  }
}
