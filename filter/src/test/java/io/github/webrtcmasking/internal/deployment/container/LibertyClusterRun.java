package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;

/** Open Liberties that keep sessions in a JCache, which Hazelcast makes. */
final class LibertyClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters-liberty");

  LibertyClusterRun() {
    super("Open Liberty 26, JCache of Hazelcast", TABLE);
  }

  @Override
  void startNodes() throws IOException {
    startMembers(LibertyContainer::node);
  }
}
