package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;

/** Payara Micros that keep sessions in Hazelcast. */
final class PayaraClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-payara");

  PayaraClusterRun() {
    super("Payara Micro 6, Hazelcast", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    startMembers(PayaraContainer::node);
  }
}
