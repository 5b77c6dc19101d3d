package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.vantage.TurnCredential;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.stun.Coturn;
import io.github.webrtcmasking.testing.stun.Exchange;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import jakarta.json.JsonObject;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real coturn takes the credentials that a challenge gives out. */
class CoturnTest {

  private static final String VISITOR = "8.8.8.8";
  private static final int XOR_MAPPED_ADDRESS = 0x0020;
  private static final int XOR_RELAYED_ADDRESS = 0x0016;

  @BeforeAll
  static void coturnIsInstalled() {
    String missing = "not run because turnserver is missing (Debian package coturn)";
    if (!Coturn.isInstalled()) {
      System.out.println("CoturnTest: " + missing);
    }
    assumeTrue(Coturn.isInstalled(), missing);
  }

  @Test
  void coturnAllocatesForTheHolderOfAChallenge() throws Exception {
    try (Coturn coturn = Coturn.start();
        DatagramSocket client = clientOf(coturn)) {
      JsonObject server = turnServer(challenge(coturn, Coturn.SECRET));
      Reply allocated =
          allocate(client, server.getString("username"), server.getString("credential"));

      assertThat(server.getJsonArray("urls").getString(0))
          .isEqualTo("turn:127.0.0.1:%d?transport=udp".formatted(coturn.port()));
      assertThat(allocated.summary()).isEqualTo("success");
      assertThat(allocated.address(XOR_MAPPED_ADDRESS))
          .isEqualTo(new TransportAddress(loopback(), client.getLocalPort()));
      assertThat(allocated.address(XOR_RELAYED_ADDRESS).address()).isEqualTo(loopback());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a good one,     of no worth outside of this test,  60, success",
    "another secret, south,                             60, 401",
    "an expired one, of no worth outside of this test, -60, 401",
  })
  void coturnTakesCredentialsOfItsSecretUntilTheyExpire(
      String which, String secret, int secondsLeft, String expected) throws Exception {
    try (Coturn coturn = Coturn.start();
        DatagramSocket client = clientOf(coturn)) {
      TurnCredential shown =
          MaskingConfigReader.read(SettingSource.of(settings(coturn, secret)), new SecureRandom())
              .externalServers()
              .get(0)
              .credential("by-hand", Instant.now().plusSeconds(secondsLeft))
              .orElseThrow();

      assertThat(allocate(client, shown.username(), shown.credential()).summary())
          .isEqualTo(expected);
    }
  }

  @Test
  void credentialIsGoodForItsOwnNameOnly() throws Exception {
    try (Coturn coturn = Coturn.start();
        DatagramSocket client = clientOf(coturn)) {
      JsonObject server = turnServer(challenge(coturn, Coturn.SECRET));

      assertThat(
              allocate(client, server.getString("username") + "x", server.getString("credential"))
                  .summary())
          .isEqualTo("401");
    }
  }

  @Test
  void coturnTellsAnAddressToAnybody() throws Exception {
    try (Coturn coturn = Coturn.start();
        DatagramSocket client = clientOf(coturn)) {
      Reply bound = Exchange.of(client, Requests.of(Requests.BINDING).bytes());

      assertThat(bound.address(XOR_MAPPED_ADDRESS))
          .isEqualTo(new TransportAddress(loopback(), client.getLocalPort()));
    }
  }

  private static JsonObject challenge(Coturn coturn, String secret) throws Exception {
    try (SmallServer server = SmallServer.start(settings(coturn, secret), OptionalInt.empty())) {
      return server.challenge(SmallServer.newVisitor(), VISITOR);
    }
  }

  private static Map<String, String> settings(Coturn coturn, String secret) {
    return Map.of(
        "webrtc.masking.session.create",
        "true",
        "webrtc.masking.trusted-proxies",
        "127.0.0.1",
        "webrtc.masking.ice-servers",
        "turn:127.0.0.1:%d?transport=udp".formatted(coturn.port()),
        "webrtc.masking.turn.secret",
        secret);
  }

  private static JsonObject turnServer(JsonObject challenge) {
    return challenge.getJsonArray("iceServers").getJsonObject(0);
  }

  private static DatagramSocket clientOf(Coturn coturn) throws Exception {
    DatagramSocket client =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    client.connect(InetAddress.getLoopbackAddress(), coturn.port());
    return client;
  }

  /** RFC 8656, section 7: first without a credential, then with the nonce that came back. */
  private static Reply allocate(DatagramSocket client, String username, String password)
      throws Exception {
    Reply challenged = Exchange.of(client, Requests.allocateUdp().bytes());
    assertThat(challenged.summary()).isEqualTo("401");
    String realm = challenged.text(0x0014);
    String nonce = challenged.text(0x0015);
    byte[] request =
        Requests.allocateUdp()
            .withCredentials(username, realm, nonce)
            .withIntegrity(username, realm, password)
            .bytes();
    return Exchange.of(client, request);
  }

  private static IpAddress loopback() {
    return IpAddress.of(InetAddress.getLoopbackAddress());
  }
}
