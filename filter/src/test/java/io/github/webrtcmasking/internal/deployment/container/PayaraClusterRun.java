package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import io.github.webrtcmasking.testing.FreePort;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three Payara Micros that keep sessions in Hazelcast, behind HAProxy; one of them is killed. */
final class PayaraClusterRun extends ClusterRun {

  private static final int NODES = 3;
  private static final ClusterTable TABLE = new ClusterTable("clusters-payara");

  PayaraClusterRun() {
    super(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostWithANodeThatIsKilledAndNothingByARollingRestart(Choice choice)
      throws Exception {
    List<Integer> ports = Stream.generate(FreePort::tcp).limit(NODES).toList();
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int port : ports) {
      start(ContainerNode.of(PayaraContainer.node(port, ports), war));
    }
    new NodesUnderVisits("Payara Micro 6, Hazelcast", nodes, TABLE).loseNothing(choice);
  }
}
