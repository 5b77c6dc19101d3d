package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Place;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Several nodes of one engine behind HAProxy, of which one is killed and each restarted. Writes a
 * part of {@code docs/reliability.md}.
 */
abstract class ClusterRun {

  /** How many nodes there are. */
  static final int NODES = 3;

  /** What this test has started. */
  final List<ClusterNode> nodes = new ArrayList<>();

  private final String engine;
  private final ClusterTable table;

  /**
   * Not started yet.
   *
   * @param engine the servers, and what keeps their sessions
   * @param table one for all tests of the class
   */
  ClusterRun(String engine, ClusterTable table) {
    this.engine = engine;
    this.table = table;
  }

  /** Starts {@link #NODES} nodes. */
  abstract void startNodes() throws Exception;

  @ParameterizedTest
  @EnumSource
  final void nothingIsLostWithANodeThatIsKilledAndNothingByARollingRestart(Choice choice)
      throws Exception {
    startNodes();
    new NodesUnderVisits(engine, nodes, table).loseNothing(choice);
  }

  /** Starts one more node. */
  final void start(ClusterNode node) throws IOException {
    nodes.add(node);
    node.start();
  }

  /** Starts Tomcats whose application keeps the sessions of all of them somewhere else. */
  final void startTomcats(War war) throws IOException {
    for (int i = 1; i <= NODES; i++) {
      start(TomcatNode.sharing(Place.of(i), war));
    }
  }

  /** A large server that finds the others by their ports on loopback. */
  interface Member {

    /**
     * One that is not started yet.
     *
     * @param port its own for the others
     * @param members the ports of all of them
     */
    KillableContainer node(int port, List<Integer> members) throws IOException;
  }

  /** Starts large servers that keep the sessions of a distributable application together. */
  final void startMembers(Member member) throws IOException {
    List<Integer> ports = Stream.generate(FreePort::tcp).limit(NODES).toList();
    War war = BasketWar.withJarAloneAndOneSender(BasketWar.DISTRIBUTABLE);
    for (int port : ports) {
      start(new ContainerNode(member.node(port, ports), war));
    }
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
