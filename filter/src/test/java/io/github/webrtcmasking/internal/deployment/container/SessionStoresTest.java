package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that are written down, and read by this version, by an application without the jar. */
class SessionStoresTest {

  @TempDir private Path folder;
  private Container first;
  private Container second;

  @BeforeEach
  void start() throws Exception {
    first = new TomcatContainer();
    second = new TomcatContainer();
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @ParameterizedTest
  @EnumSource
  void assessmentOutlivesARestart(SessionStore store) throws Exception {
    Application before = first.deploy(store.withJar(folder));
    Visitor visitor = maskedVisitor(before);
    before.undeploy();

    Visitor after = visitor.at(second.deploy(store.withJar(folder)));

    assertThat(after.verdict()).isEqualTo("MASKED HIGH");
    assertThat(after.askForChallenge().statusCode()).isEqualTo(204);
    assertThat(Basket.of(after).content()).isEqualTo("tea");
  }

  @ParameterizedTest
  @EnumSource
  void challengeOutlivesARestart(SessionStore store) throws Exception {
    Application before = first.deploy(store.withJar(folder));
    Visitor visitor = visitor(before);
    Challenge challenge = visitor.challenge();
    String relay = TurnClient.relayCandidate(challenge);
    before.undeploy();

    Visitor after = visitor.at(second.deploy(store.withJar(folder)));

    assertThat(after.answer(challenge, Events.gathered(relay)).statusCode()).isEqualTo(204);
    assertThat(after.verdict()).isEqualTo("MASKED HIGH");
  }

  @ParameterizedTest
  @EnumSource
  void sessionOutlivesTheJarAndTheAssessmentComesBackWithIt(SessionStore store) throws Exception {
    Application with = first.deploy(store.withJar(folder));
    Visitor visitor = maskedVisitor(with);
    with.undeploy();

    Application without = second.deploy(store.withoutJar(folder));
    Visitor there = visitor.at(without);
    Basket basket = Basket.of(there);
    assertThat(basket.content()).isEqualTo("tea");
    assertThat(basket.verdict()).isEqualTo("MASKED");
    assertThat(basket.masked()).isEqualTo("true");
    there.get("/basket/page?put=coffee");
    without.undeploy();

    Visitor back = there.at(first.deploy(store.withJar(folder)));
    assertThat(back.verdict()).isEqualTo("MASKED HIGH");
    assertThat(Basket.of(back).content()).isEqualTo("coffee");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SESSIONS_SER", "FILES"},
      mode = EnumSource.Mode.EXCLUDE)
  void nodesWithAndWithoutTheJarShareOneSession(SessionStore store) throws Exception {
    Application with = first.deploy(store.withJar(folder));
    Application without = second.deploy(store.withoutJar(folder));
    Visitor visitor = visitor(with);
    Challenge challenge = visitor.challenge();

    visitor.at(without).get("/basket/page?put=coffee");
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(Basket.of(visitor.at(without))).isEqualTo(new Basket("coffee", "MASKED", "true"));
    visitor.at(without).get("/basket/page?put=milk");

    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertThat(Basket.of(visitor)).isEqualTo(new Basket("milk", "MASKED", "true"));
  }

  private static Visitor visitor(Application application) {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    assertThat(visitor.get("/basket/page?put=tea").statusCode()).isEqualTo(200);
    return visitor;
  }

  private static Visitor maskedVisitor(Application application) throws Exception {
    Visitor visitor = visitor(application);
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    return visitor;
  }
}
