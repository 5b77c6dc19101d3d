package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of a {@code <distributable/>} application that nodes of Payara keep in Hazelcast. */
class PayaraSessionsIT {

  private final int onePort = FreePort.tcp();
  private final int twoPort = FreePort.tcp();

  PayaraSessionsIT() throws IOException {}

  @Test
  void sessionGoesFromNodeToNodeWithTheJarAndWithout() throws Exception {
    Visitor visitor;
    try (PayaraContainer one = node(onePort)) {
      Application atOne = one.deploy(withJar());
      try (PayaraContainer two = node(twoPort)) {
        Application atTwo = two.deploy(withJar());
        visitor = BasketVisits.masked(atOne).at(atTwo);
        assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
        assertThat(Basket.of(visitor).content()).isEqualTo("tea");
      }
      try (PayaraContainer two = node(twoPort)) {
        visitor = visitor.at(two.deploy(withoutJar()));
        assertThat(Basket.of(visitor)).isEqualTo(new Basket("tea", "MASKED", "true"));
        visitor.get("/basket/page?put=coffee");

        visitor = visitor.at(atOne);
        assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
        assertThat(Basket.of(visitor)).isEqualTo(new Basket("coffee", "MASKED", "true"));
      }
    }
  }

  private PayaraContainer node(int port) throws IOException {
    return PayaraContainer.node(port, List.of(onePort, twoPort));
  }

  private static War withJar() {
    return BasketWar.withJarAlone(BasketWar.DISTRIBUTABLE);
  }

  private static War withoutJar() {
    return BasketWar.withoutJar(BasketWar.DISTRIBUTABLE);
  }
}
