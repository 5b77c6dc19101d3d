package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.FaultyStore.Fault;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The session store fails wherever something of ours touches it. The page comes complete, no answer
 * is an error, and afterwards all works again.
 */
class FaultyStoreTest extends OnTwoServers {

  private static final String CONTEXT =
      "<Context><Manager className='" + FaultyStore.class.getName() + "' pathname=''/></Context>";

  private Container.Application shop;

  @BeforeEach
  void deploy() throws Exception {
    War war = BasketWar.withJar(ClassPath.filterJar());
    shop = first.deploy(war.with(TomcatContainer.SETTINGS, CONTEXT));
  }

  @AfterEach
  void mend() {
    FaultyStore.inject(Fault.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void pageIsCompleteAndAfterwardsAllWorksAgain(Fault fault) throws Exception {
    Visitor visitor = BasketVisits.proxied(shop);
    Challenge challenge = visitor.challenge();
    String relay = TurnClient.relayCandidate(challenge);

    FaultyStore.inject(fault);
    page(visitor);
    assertThat(visitor.askForChallenge().statusCode()).isLessThan(500);
    page(visitor);
    assertThat(visitor.answer(challenge, Events.gathered(relay)).statusCode()).isLessThan(500);
    page(visitor);

    FaultyStore.inject(Fault.NONE);
    page(visitor);
    BasketVisits.masked(shop);
  }

  private static void page(Visitor visitor) {
    var page = visitor.get("/basket/page?put=tea");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("<html><head>").endsWith("<body>tea</body></html>");
  }
}
