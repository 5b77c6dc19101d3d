package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.NodesBalancer.Choice;
import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Copying;
import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Place;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three Tomcats that copy their sessions by DeltaManager, behind HAProxy; nodes are killed. */
final class TomcatClusterRun {

  private static final int VISITS = Integer.getInteger("clusters.visits", 1000);
  private static final List<String> ROWS = new ArrayList<>();
  private static final String HEAD =
      "| nodes | balanced | what happened | visits | answered | not answered | refused | made again "
          + "| sessions lost | assessments lost | verdicts of others |\n"
          + "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

  private final List<TomcatNode> nodes = new ArrayList<>();

  @AfterEach
  void stopNodes() {
    nodes.forEach(TomcatNode::kill);
    nodes.forEach(TomcatNode::close);
  }

  /** After each test, so that what was shown is on the page whatever comes. */
  @AfterEach
  void writePage() throws IOException {
    if (Boolean.getBoolean("papers.write")) {
      new MarkedPart(Path.of("..", "docs", "reliability.md"), "clusters")
          .write(HEAD + String.join("\n", ROWS));
    }
  }

  @Test
  void challengeAndDatagramAndAnswerMayMeetThreeNodesOfWhichTwoDie() throws Exception {
    start(Copying.AWAITED);
    int port = vantageOf(nodes.get(1));
    Visitor visitor = BasketVisits.proxied(nodes.get(0).application());
    Challenge challenge = visitor.challenge();
    String relay = ClusterVisits.relayCandidate(challenge, port);
    nodes.get(0).kill();
    nodes.get(1).kill();

    Visitor there = visitor.at(nodes.get(2).application());
    assertThat(there.answer(challenge, Events.gathered(relay)).statusCode()).isEqualTo(204);
    assertThat(Basket.of(there)).isEqualTo(new Basket("tea", "MASKED", "true"));
    nodes.get(0).start();
    Visitor back = visitor.at(nodes.get(0).application());
    assertThat(Basket.of(back)).isEqualTo(new Basket("tea", "MASKED", "true"));
  }

  @Test
  void answerThatIsFasterThanItsChallengeIsTaken() throws Exception {
    start(Copying.LATER);
    int refused = 0;
    for (int i = 0; i < 100; i++) {
      Visitor visitor = BasketVisits.proxied(nodes.get(0).application());
      Challenge challenge = visitor.challenge();
      HttpResponse<String> answer =
          visitor.at(nodes.get(1).application()).answer(challenge, Events.UNSUPPORTED);
      refused += answer.statusCode() == 204 ? 0 : 1;
    }
    ROWS.add(
        "| Tomcat 10.1, DeltaManager, copies sent later | every answer to another node | nothing"
            + " | 100 | "
            + (100 - refused)
            + " | 0 | "
            + refused
            + " | 0 | - | - | - |");
    assertThat(refused).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostWithANodeThatIsKilledAndNothingByARollingRestart(Choice choice)
      throws Exception {
    start(Copying.AWAITED);
    List<Integer> vantages = new ArrayList<>();
    for (TomcatNode node : nodes) {
      vantages.add(vantageOf(node));
    }
    try (NodesBalancer balancer = new NodesBalancer(choice, nodes)) {
      ClusterVisits visits =
          new ClusterVisits(balancer.application(), number -> vantages.get(number % 4 / 2));
      for (int i = 0; i < VISITS; i++) {
        if (i == VISITS / 2) {
          nodes.get(2).kill();
        }
        visits.visit(i);
      }
      visits.checkAll();
      String how = choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      ROWS.add(visits.row("Tomcat 10.1, DeltaManager", how, "one of three killed", VISITS));
      assertThat(visits.lost()).isZero();
      for (TomcatNode node : nodes) {
        node.close();
        node.start();
      }
      visits.checkAll();
      ROWS.add(visits.row("the same", how, "then each restarted", 0));
      assertThat(visits.lost()).isZero();
      assertThat(visits.answered()).isGreaterThan(VISITS * 9 / 10);
    }
  }

  private void start(Copying how) throws IOException {
    List<Place> places = IntStream.rangeClosed(1, 3).mapToObj(Place::of).toList();
    // All visitors have one address at the vantage, which is a fault that the self-check would
    // find.
    War war =
        BasketWar.withSettings(
            ClassPath.filterJar(),
            BasketWar.SETTINGS + WebXml.setting("self-check", "off"),
            BasketWar.DISTRIBUTABLE);
    for (Place place : places) {
      List<Place> others = places.stream().filter(other -> !other.equals(place)).toList();
      TomcatNode node = TomcatNode.copying(place, others, how, war);
      nodes.add(node);
      node.start();
    }
  }

  /** Any challenge of the node names it. */
  private static int vantageOf(TomcatNode node) {
    return BasketVisits.proxied(node.application()).challenge().port();
  }
}
