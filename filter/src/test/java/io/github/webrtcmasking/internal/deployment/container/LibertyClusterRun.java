package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Open Liberties that keep sessions in a JCache, which Hazelcast makes. */
final class LibertyClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-liberty");

  LibertyClusterRun() {
    super("Open Liberty 26, JCache of Hazelcast", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    List<Integer> ports = Stream.generate(FreePort::tcp).limit(NODES).toList();
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int port : ports) {
      start(new ContainerNode(LibertyContainer.node(port, ports), war));
    }
  }
}
