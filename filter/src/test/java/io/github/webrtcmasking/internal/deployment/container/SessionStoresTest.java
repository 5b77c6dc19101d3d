package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that are written down, and read by this version, by an application without the jar. */
@Tag("thorough")
class SessionStoresTest extends OnTwoServers {

  @ParameterizedTest
  @EnumSource
  void challengeAndAssessmentOutliveRestartsAndTheJar(SessionStore store) throws Exception {
    Application start = first.deploy(store.withJar(folder));
    Visitor visitor = BasketVisits.proxied(start);
    Challenge challenge = visitor.challenge();
    String relay = TurnClient.relayCandidate(challenge);
    start.undeploy();

    Application restart = second.deploy(store.withJar(folder));
    visitor = visitor.at(restart);
    HttpResponse<String> answered = visitor.answer(challenge, Events.gathered(relay));
    assertThat(answered.statusCode()).isEqualTo(204);
    restart.undeploy();

    Application without = first.deploy(store.withoutJar(folder));
    visitor = visitor.at(without);
    assertThat(Basket.of(visitor)).isEqualTo(new Basket("tea", "MASKED", "true"));
    visitor.get("/basket/page?put=coffee");
    without.undeploy();

    visitor = visitor.at(second.deploy(store.withJar(folder)));
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);
    assertThat(Basket.of(visitor).content()).isEqualTo("coffee");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SESSIONS_SER", "FILES"},
      mode = EnumSource.Mode.EXCLUDE)
  void nodesWithAndWithoutTheJarShareOneSession(SessionStore store) throws Exception {
    Application with = first.deploy(store.withJar(folder));
    Application without = second.deploy(store.withoutJar(folder));
    Visitor visitor = BasketVisits.proxied(with);
    Challenge challenge = visitor.challenge();

    visitor.at(without).get("/basket/page?put=coffee");
    BasketVisits.answer(visitor, challenge);
    assertThat(Basket.of(visitor.at(without))).isEqualTo(new Basket("coffee", "MASKED", "true"));
    visitor.at(without).get("/basket/page?put=milk");

    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertThat(Basket.of(visitor)).isEqualTo(new Basket("milk", "MASKED", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webrtc.masking", "webrtc.masking.memory", "webrtc.masking.state"})
  void applicationGoesOnWhereWhatIsOursCannotBeRead(String name) throws Exception {
    Visitor visitor = BasketVisits.proxied(first.deploy(SessionStore.SPRING_JDK.withJar(folder)));
    visitor.get("/basket/page?spoil=" + name);

    HttpResponse<String> page = visitor.get("/basket/page");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("tea");
  }
}
