package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.server.StandaloneVantage;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vantage as a process of its own. */
class StandaloneVantageTest {

  @Test
  void provesForAnApplicationWithTheSameSecretAndEndsWhenAsked() throws Exception {
    byte[] secret = VantageSecret.random(new SecureRandom());
    String text = Base64.getEncoder().encodeToString(secret);
    try (StandaloneVantage vantage =
        new StandaloneVantage(Map.of("WEBRTC_MASKING_VANTAGE_SECRET", text))) {
      isProven(VantageKeys.derive(secret), vantage.port());

      assertThat(vantage.stop()).contains("vantage: ended");
    }
  }

  private static void isProven(VantageKeys keys, int port) throws IOException {
    TurnCredential given =
        TurnCredentials.issue(keys, "challenge", Clock.systemUTC().instant().plusSeconds(60));
    try (DatagramSocket browser = Ports.client(IPV4, port)) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      String realm = challenged.text(0x0014);
      Reply allocated =
          Ports.ask(
              browser,
              Requests.allocateUdp()
                  .withCredentials(given.username(), realm, challenged.text(0x0015))
                  .withIntegrity(given.username(), realm, given.credential())
                  .bytes());

      TransportAddress relayed = allocated.address(0x0016);
      assertThat(Seals.open(keys, given.username(), (Ipv6) relayed.address(), relayed.port()))
          .isInstanceOf(SealReading.Opened.class);
    }
  }
}
