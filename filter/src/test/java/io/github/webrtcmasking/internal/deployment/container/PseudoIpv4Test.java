package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.api.Test;

/** Behind a proxy that tells invented IPv4 addresses instead of IPv6 ones. */
class PseudoIpv4Test extends ApplicationPerTest {

  private static final String[] PSEUDO = {
    "X-Forwarded-For", "240.1.2.3", "CF-Connecting-IPv6", "fd00::7"
  };

  private Visitor visitor;

  private void visit(String setting) throws Exception {
    visitor =
        deploy(
            War.of(
                WebXml.open(
                    WebXml.VANTAGE, setting, WebXml.setting("trusted-proxies", "127.0.0.0/8"))));
    visitor.sendAlways(PSEUDO);
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }

  @Test
  void nothingIsConcludedFromAnInventedAddress() throws Exception {
    visit("");
    assertThat(visitor.verdict()).isEqualTo("NOT_EVALUATED LOW");
    assertThat(visitor.state().get("reasons")).startsWith("[ADDRESS_INVENTED");
  }

  @Test
  void nextHeaderTellsTheTrueOne() throws Exception {
    visit(WebXml.setting("client-address-header", "X-Forwarded-For, CF-Connecting-IPv6"));
    assertThat(visitor.state().get("reasons")).startsWith("[OTHER_FAMILY_ONLY");
  }

  @Test
  void visitorWithAnAddressOfTheirOwnHasNoWordInTheNextHeader() throws Exception {
    visit(WebXml.setting("client-address-header", "X-Forwarded-For, CF-Connecting-IPv6"));
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7", "CF-Connecting-IPv6", "fd00::7");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }
}
