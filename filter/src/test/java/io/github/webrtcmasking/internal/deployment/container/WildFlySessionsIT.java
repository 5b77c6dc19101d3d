package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions of a {@code <distributable/>} application on WildFly, written in both of its ways. */
class WildFlySessionsIT {

  /** How WildFly writes attributes. */
  enum Marshaller {
    JBOSS,
    PROTOSTREAM;

    private War withJar() {
      return completed(BasketWar.withJar(ClassPath.filterJar(), BasketWar.DISTRIBUTABLE));
    }

    private War withoutJar() {
      return completed(BasketWar.withoutJar(BasketWar.DISTRIBUTABLE));
    }

    private War completed(War war) {
      return war.with(
          "WEB-INF/distributable-web.xml",
          """
          <distributable-web xmlns="urn:jboss:distributable-web:3.0">
            <infinispan-session-management
                cache-container="web" granularity="SESSION" marshaller="%s">
              <local-affinity/>
            </infinispan-session-management>
          </distributable-web>
          """
              .formatted(this));
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void sessionOutlivesRestartsAndTheJar(Marshaller marshaller) throws Exception {
    Visitor visitor;
    try (WildFlyContainer server = WildFlyContainer.alone(folder)) {
      visitor = BasketVisits.masked(server.deploy(marshaller.withJar()));
    }
    try (WildFlyContainer server = WildFlyContainer.alone(folder)) {
      Visitor again = visitor.at(server.deploy(marshaller.withJar()));
      assertThat(again.verdict()).isEqualTo("MASKED HIGH");
      assertThat(Basket.of(again).content()).isEqualTo("tea");
    }
    try (WildFlyContainer server = WildFlyContainer.alone(folder)) {
      Visitor without = visitor.at(server.deploy(marshaller.withoutJar()));
      assertThat(Basket.of(without)).isEqualTo(new Basket("tea", "MASKED", "true"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nodesWithAndWithoutTheJarShareOneSession(Marshaller marshaller) throws Exception {
    String group = "230.0.1." + ThreadLocalRandom.current().nextInt(1, 255);
    try (WildFlyContainer one = WildFlyContainer.node(folder, "one", group);
        WildFlyContainer two = WildFlyContainer.node(folder, "two", group)) {
      Application with = one.deploy(marshaller.withJar());
      Application without = two.deploy(marshaller.withoutJar());
      Visitor visitor = BasketVisits.masked(with);

      Visitor there = visitor.at(without);
      assertThat(Basket.of(there)).isEqualTo(new Basket("tea", "MASKED", "true"));
      there.get("/basket/page?put=coffee");

      Visitor back = there.at(with);
      assertThat(back.verdict()).isEqualTo("MASKED HIGH");
      assertThat(Basket.of(back)).isEqualTo(new Basket("coffee", "MASKED", "true"));
    }
  }
}
