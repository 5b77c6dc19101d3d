package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three WildFlys that keep sessions in Infinispan, behind HAProxy; one of them is killed. */
final class WildFlyClusterRun extends ClusterRun {

  private static final int NODES = 3;
  private static final ClusterTable TABLE = new ClusterTable("clusters-wildfly");

  @TempDir private Path folder;

  WildFlyClusterRun() {
    super(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostWithANodeThatIsKilledAndNothingByARollingRestart(Choice choice)
      throws Exception {
    String group = "230.0.2." + ThreadLocalRandom.current().nextInt(1, 255);
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int i = 1; i <= NODES; i++) {
      start(ContainerNode.of(WildFlyContainer.node(folder, "node" + i, group), war));
    }
    new NodesUnderVisits("WildFly 39, Infinispan", nodes, TABLE).loseNothing(choice);
  }
}
