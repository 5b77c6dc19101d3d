package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;

/** WildFlys that keep sessions in Infinispan. */
final class WildFlyClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-wildfly");

  @TempDir private Path folder;

  WildFlyClusterRun() {
    super("WildFly 39, Infinispan", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    String group = "230.0.2." + ThreadLocalRandom.current().nextInt(1, 255);
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int i = 1; i <= NODES; i++) {
      start(new ContainerNode(WildFlyContainer.node(folder, "node" + i, group), war));
    }
  }
}
