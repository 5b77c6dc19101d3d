package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visitors of an exit that the operator lists, beside a list of relays that has it too. */
class KnownEgressTest extends ApplicationPerTest {

  private static final String EXIT = "10.99.0.7";

  @ParameterizedTest(name = "egress {0}, relays {1}: {2}")
  @CsvSource({
    "10.99.0.0/16, '',           CONSISTENT MEDIUM",
    "10.99.0.0/16, 10.0.0.0/8,   CONSISTENT MEDIUM",
    "'',           10.99.0.0/16, RELAY HIGH",
    "'',           '',           MASKED HIGH",
  })
  void ownListOfTheOperatorIsAskedFirst(String egress, String relays, String verdict)
      throws Exception {
    Visitor visitor =
        deploy(
            War.of(
                WebXml.open(
                    WebXml.VANTAGE,
                    WebXml.setting("trusted-proxies", "127.0.0.0/8"),
                    WebXml.setting("known-egress", egress),
                    WebXml.setting("lookup.relay-ranges", relays))));
    visitor.sendAlways("X-Forwarded-For", EXIT);
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

    assertThat(visitor.verdict()).isEqualTo(verdict);
  }
}
