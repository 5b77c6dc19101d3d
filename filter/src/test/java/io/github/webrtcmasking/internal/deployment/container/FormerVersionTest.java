package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sessions of the version before attributes were made of the JDK's own types. Most tests need a jar
 * of that version, see docs/sessions.md.
 */
class FormerVersionTest extends OnTwoServers {

  /** Names a jar of that version. */
  static final String JAR = "sessions.former.jar";

  /** In the file that Tomcat wrote with the former version in the application. */
  private static final String SESSION = "25218489F6D87D3EABE3E3B9464E8B84";

  @Test
  void sessionsOfTheFormerVersionAreReadAndCleanedOfItsRecords() throws Exception {
    try (InputStream file = FormerVersionTest.class.getResourceAsStream("/sessions/SESSIONS.ser")) {
      Files.copy(Objects.requireNonNull(file), folder.resolve("SESSIONS.ser"));
    }
    Application now = first.deploy(SessionStore.SESSIONS_SER.withJar(folder));
    Visitor visitor = new Visitor(now);
    visitor.setCookie("JSESSIONID", SESSION);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    assertThat(Basket.of(visitor).content()).isEqualTo("tea");
    now.undeploy();

    Visitor later = visitor.at(second.deploy(SessionStore.SESSIONS_SER.withoutJar(folder)));
    assertThat(Basket.of(later).content()).isEqualTo("tea");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SPRING_JSON", "SPRING_KRYO"}) // Neither reads what the former version wrote.
  @EnabledIfSystemProperty(named = JAR, matches = ".+")
  void sessionGoesThroughUpgradeAndDowngrade(SessionStore store) throws Exception {
    Application former = first.deploy(store.withJar(folder, formerJar()));
    Visitor visitor = BasketVisits.masked(former);
    former.undeploy();

    Application upgraded = second.deploy(store.withJar(folder));
    visitor = visitor.at(upgraded);
    assessedSomehow(visitor);
    upgraded.undeploy();

    Application downgraded = first.deploy(store.withJar(folder, formerJar()));
    visitor = visitor.at(downgraded);
    assessedSomehow(visitor);
    downgraded.undeploy();

    Application again = second.deploy(store.withJar(folder));
    visitor = visitor.at(again);
    assessedSomehow(visitor);
    again.undeploy();

    visitor = visitor.at(first.deploy(store.withoutJar(folder)));
    assertThat(Basket.of(visitor)).isEqualTo(new Basket("tea", "MASKED", "true"));
  }

  /** Without this the other tests would say nothing. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SPRING_JSON"}) // It could not even be written.
  @EnabledIfSystemProperty(named = JAR, matches = ".+")
  void sessionOfTheFormerVersionIsNotReadableWithoutTheJar(SessionStore store) throws Exception {
    Application former = first.deploy(store.withJar(folder, formerJar()));
    Visitor visitor = BasketVisits.masked(former);
    former.undeploy();

    visitor = visitor.at(second.deploy(store.withoutJar(folder)));

    assertThat(Basket.of(visitor).content()).isNotEqualTo("tea");
  }

  @Test
  @EnabledIfSystemProperty(named = JAR, matches = ".+")
  void applicationGoesOnWhereAStoreCannotReadTheFormerRecords() throws Exception {
    SessionStore store = SessionStore.SPRING_KRYO;
    Application former = first.deploy(store.withJar(folder, formerJar()));
    Visitor visitor = BasketVisits.masked(former);
    former.undeploy();

    visitor = visitor.at(second.deploy(store.withJar(folder)));

    assertThat(visitor.get("/basket/page").body()).contains("tea");
  }

  @ParameterizedTest
  @EnumSource(names = {"DATABASE", "SPRING_JDK"})
  @EnabledIfSystemProperty(named = JAR, matches = ".+")
  void nodesOfBothVersionsShareOneSession(SessionStore store) throws Exception {
    Application former = first.deploy(store.withJar(folder, formerJar()));
    Application now = second.deploy(store.withJar(folder));
    Visitor visitor = BasketVisits.masked(former);

    for (int i = 0; i < 2; i++) {
      visitor = visitor.at(now);
      assessedSomehow(visitor);
      visitor = visitor.at(former);
      assessedSomehow(visitor);
    }
  }

  /** The basket is there; what the other version knew of the visitor may be lost, once. */
  private static void assessedSomehow(Visitor visitor) throws Exception {
    assertThat(Basket.of(visitor).content()).isEqualTo("tea");
    if (visitor.askForChallenge().statusCode() == 200) {
      BasketVisits.answer(visitor, visitor.challenge());
    }
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  private static Path formerJar() {
    return Path.of(System.getProperty(JAR));
  }
}
