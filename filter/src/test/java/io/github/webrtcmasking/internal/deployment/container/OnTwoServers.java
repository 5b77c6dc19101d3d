package io.github.webrtcmasking.internal.deployment.container;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests in which sessions come from one server to another, over a folder of theirs. */
abstract class OnTwoServers {

  @TempDir Path folder;
  Container first;
  Container second;

  @BeforeEach
  void startServers() throws Exception {
    first = new TomcatContainer();
    second = new TomcatContainer();
  }

  @AfterEach
  void stopServers() {
    first.close();
    second.close();
  }
}
