package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Visits to several nodes while the last one is killed, and while each one is restarted. */
final class NodesUnderVisits {

  private static final int VISITS = Integer.getInteger("clusters.visits", 1000);

  /** How many come while a node is away, and how many before the next one goes. */
  private static final int WHILE_AWAY = 20;

  private final String engine;
  private final List<ClusterNode> nodes;
  private final ClusterTable table;

  /** Nodes that are started. */
  NodesUnderVisits(String engine, List<ClusterNode> nodes, ClusterTable table) {
    this.engine = engine;
    this.nodes = nodes;
    this.table = table;
  }

  /** Nothing is lost that was answered, and nobody has the verdict of another one. */
  void loseNothing(Choice choice) throws IOException {
    List<Integer> vantages = new ArrayList<>();
    for (ClusterNode node : nodes) {
      vantages.add(vantageOf(node));
    }
    try (NodesBalancer balancer = new NodesBalancer(choice, nodes)) {
      ClusterVisits visits =
          new ClusterVisits(balancer.application(), number -> vantages.get(number % 4 / 2));
      String how = choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      ClusterNode last = nodes.get(nodes.size() - 1);
      for (int i = 0; i < VISITS; i++) {
        if (i == VISITS / 2) {
          last.kill();
        }
        visits.visit(i);
      }
      visits.checkAll();
      table.add(visits.row(engine, how, "one of " + nodes.size() + " killed", VISITS));
      assertThat(visits.lost()).isZero();
      last.start();

      int number = VISITS;
      for (ClusterNode node : nodes) {
        int vantage = node == nodes.get(0) ? 1 : 0;
        visits.sendDatagramsTo(vantageOf(nodes.get(vantage)));
        node.close();
        number = more(visits, number);
        node.start();
        number = more(visits, number);
      }
      visits.checkAll();
      table.add(visits.row("the same", how, "then each restarted, one by one", number - VISITS));
      assertThat(visits.lost()).isZero();
      assertThat(visits.answered()).isGreaterThan(number * 9 / 10);
    }
  }

  private static int more(ClusterVisits visits, int number) throws IOException {
    for (int i = 0; i < WHILE_AWAY; i++) {
      visits.visit(number + i);
    }
    return number + WHILE_AWAY;
  }

  /** Any challenge of the node names it. */
  static int vantageOf(ClusterNode node) {
    return BasketVisits.proxied(node.application()).challenge().port();
  }
}
