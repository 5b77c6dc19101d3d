package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Payara Micros that keep sessions in Hazelcast. */
final class PayaraClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-payara");

  PayaraClusterRun() {
    super("Payara Micro 6, Hazelcast", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    List<Integer> ports = Stream.generate(FreePort::tcp).limit(NODES).toList();
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int port : ports) {
      start(new ContainerNode(PayaraContainer.node(port, ports), war));
    }
  }
}
