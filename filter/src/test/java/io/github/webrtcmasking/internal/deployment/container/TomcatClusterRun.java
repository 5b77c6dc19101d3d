package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Copying;
import io.github.webrtcmasking.internal.deployment.container.TomcatNode.Place;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tomcats that copy their sessions by DeltaManager; two of three may be killed. */
final class TomcatClusterRun extends ClusterRun {

  private static final ClusterTable TABLE = new ClusterTable("clusters");

  TomcatClusterRun() {
    super("Tomcat 10.1, DeltaManager", TABLE);
  }

  @Test
  void challengeAndDatagramAndAnswerMayMeetThreeNodesOfWhichTwoDie() throws Exception {
    start(Copying.AWAITED);
    int port = NodesUnderVisits.vantageOf(nodes.get(1));
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
    TABLE.add(
        "| Tomcat 10.1, DeltaManager, copies sent later | every answer to another node | nothing"
            + " | 100 | "
            + (100 - refused)
            + " | 0 | "
            + refused
            + " | 0 | - | - | - |");
    assertThat(refused).isZero();
  }

  @Override
  void startNodes() throws IOException {
    start(Copying.AWAITED);
  }

  private void start(Copying how) throws IOException {
    List<Place> places = IntStream.rangeClosed(1, NODES).mapToObj(Place::of).toList();
    War war =
        BasketWar.withSettings(
            ClassPath.filterJar(), BasketWar.ONE_SENDER, BasketWar.DISTRIBUTABLE);
    for (Place place : places) {
      List<Place> others = places.stream().filter(other -> !other.equals(place)).toList();
      start(TomcatNode.copying(place, others, how, war));
    }
  }
}
