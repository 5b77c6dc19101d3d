package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of a {@code <distributable/>} application that nodes of Payara keep in Hazelcast. */
class PayaraSessionsIT {

  @Test
  void sessionGoesFromNodeToNodeWithTheJarAndWithout() throws Exception {
    int port = PayaraContainer.freePort();
    int otherPort = PayaraContainer.freePort();
    List<Integer> members = List.of(port, otherPort);
    Visitor visitor;
    try (PayaraContainer two = PayaraContainer.node(otherPort, members)) {
      Application without;
      try (PayaraContainer one = PayaraContainer.node(port, members)) {
        Application with = one.deploy(withJar());
        without = two.deploy(withoutJar());
        visitor = BasketVisits.masked(with);

        Visitor there = visitor.at(without);
        assertThat(Basket.of(there)).isEqualTo(new Basket("tea", "MASKED", "true"));
        there.get("/basket/page?put=coffee");
        assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
        assertThat(Basket.of(visitor)).isEqualTo(new Basket("coffee", "MASKED", "true"));
      }
      try (PayaraContainer again = PayaraContainer.node(port, members)) {
        Visitor after = visitor.at(again.deploy(withJar()));
        assertThat(after.verdict()).isEqualTo("MASKED HIGH");
        assertThat(Basket.of(after)).isEqualTo(new Basket("coffee", "MASKED", "true"));
      }
    }
  }

  private static War withJar() {
    return BasketWar.withJar(ClassPath.filterJar(), BasketWar.DISTRIBUTABLE);
  }

  private static War withoutJar() {
    return BasketWar.withoutJar(BasketWar.DISTRIBUTABLE);
  }
}
