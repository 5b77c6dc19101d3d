package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Tests with several nodes each, and a part of {@code docs/reliability.md}. */
abstract class ClusterRun {

  /** What this test has started. */
  final List<ClusterNode> nodes = new ArrayList<>();

  private final ClusterTable table;

  /** One whose rows are those of all its tests. */
  ClusterRun(ClusterTable table) {
    this.table = table;
  }

  /** Starts one more node. */
  final void start(ClusterNode node) throws IOException {
    nodes.add(node);
    node.start();
  }

  @AfterEach
  void stopNodes() {
    nodes.forEach(ClusterNode::kill);
    nodes.forEach(ClusterNode::close);
  }

  /** After each test, so that what was shown is on the page whatever comes. */
  @AfterEach
  void writePage() throws IOException {
    table.write();
  }
}
