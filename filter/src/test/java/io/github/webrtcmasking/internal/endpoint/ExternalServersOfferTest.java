package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExternalServersOfferTest {

  private static final String VISITOR = "8.8.8.8";
  private static final Map<String, String> BOTH_KINDS =
      Map.of(
          "webrtc.masking.session.create",
          "true",
          "webrtc.masking.trusted-proxies",
          "127.0.0.1",
          "webrtc.masking.vantage.host",
          "udp.shop.example",
          "webrtc.masking.ice-servers",
          "turn:{host}:3479,stun:stun.shop.example,turns:turn.shop.example",
          "webrtc.masking.turn.secret",
          "north");

  private static JsonObject challenge(OptionalInt vantage) throws Exception {
    try (SmallServer server = SmallServer.start(BOTH_KINDS, vantage)) {
      return server.challenge(SmallServer.newVisitor(), VISITOR);
    }
  }

  @Test
  void vantageComesFirstThenTheOthersByKind() throws Exception {
    JsonObject challenge = challenge(OptionalInt.of(3478));

    assertThat(challenge.getJsonArray("iceServers"))
        .extracting(server -> server.asJsonObject().get("urls").toString())
        .containsExactly(
            "[\"turn:udp.shop.example:3478?transport=udp\"]",
            "[\"stun:stun.shop.example\"]",
            "[\"turn:{host}:3479\",\"turns:turn.shop.example\"]");
  }

  @Test
  void stunServersHaveNoCredentialAndEachTurnServerItsOwn() throws Exception {
    JsonObject challenge = challenge(OptionalInt.of(3478));
    String id = challenge.getString("challenge");
    JsonObject vantage = challenge.getJsonArray("iceServers").getJsonObject(0);
    JsonObject stun = challenge.getJsonArray("iceServers").getJsonObject(1);
    JsonObject turn = challenge.getJsonArray("iceServers").getJsonObject(2);

    assertThat(stun.keySet()).containsExactly("urls");
    assertThat(vantage.getString("username")).matches("[0-9]+:[0-9a-f]{8}\\." + id);
    assertThat(turn.getString("username")).matches("[0-9]+:" + id);
    assertThat(turn.getString("credential")).isNotEqualTo(vantage.getString("credential"));
    assertThat(challenge.toString()).doesNotContain("north");
  }

  @Test
  void turnCredentialEndsWithTheChallenge() throws Exception {
    JsonObject turn = challenge(OptionalInt.empty()).getJsonArray("iceServers").getJsonObject(1);
    long expiry = Long.parseLong(turn.getString("username").split(":", -1)[0]);

    assertThat(expiry - Instant.now().getEpochSecond()).isBetween(60L, 120L);
  }

  @Test
  void othersStandAloneWhereTheVantageDoesNotListen() throws Exception {
    assertThat(challenge(OptionalInt.empty()).getJsonArray("iceServers"))
        .extracting(server -> server.asJsonObject().get("urls").toString())
        .containsExactly(
            "[\"stun:stun.shop.example\"]", "[\"turn:{host}:3479\",\"turns:turn.shop.example\"]");
  }
}
