package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;

/** Visitors of the basket who come through a proxy, while their datagrams do not. */
final class BasketVisits {

  private BasketVisits() {}

  /** One who has put tea into the basket, and is not assessed yet. */
  static Visitor proxied(Application application) {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    assertThat(visitor.get("/basket/page?put=tea").statusCode()).isEqualTo(200);
    return visitor;
  }

  /** One who was assessed as well. */
  static Visitor masked(Application application) throws Exception {
    Visitor visitor = proxied(application);
    answer(visitor, visitor.challenge());
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    return visitor;
  }

  /** Answers with a proof. */
  static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String relay = TurnClient.relayCandidate(challenge);
    assertThat(visitor.answer(challenge, Events.gathered(relay)).statusCode()).isEqualTo(204);
  }
}
