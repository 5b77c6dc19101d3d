package io.github.webrtcmasking.internal.endpoint;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.check.DeploymentMonitor;
import io.github.webrtcmasking.internal.check.Fault;
import io.github.webrtcmasking.internal.check.VisitorShare;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many browsers' answers lead to, from the endpoints to the log. */
class OperatorWarningsTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "webrtc.masking.session.create",
          "true",
          "webrtc.masking.trusted-proxies",
          "127.0.0.1",
          "webrtc.masking.vantage.host",
          "udp.shop.example");

  /** 32 bytes. */
  private static final String SECRET =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  private static final String HIDDEN_HOST =
      "candidate:1 1 udp 2113937151 4f1ee5a7-0d2c-4f0b-9ad0-1b8d2c3f4a5b.local 50000 typ host";

  @Test
  void twentyVisitorsWithoutAnyDatagramAreOneWarning() throws Exception {
    LogLines log = LogLines.of(DeploymentMonitor.class);
    try (log;
        SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 1; i <= 21; i++) {
        visit(server, "8." + i + ".8.8");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED))
          .isEqualTo(new VisitorShare(21, 21));
    }
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("UDP 3478 seems to be blocked: 20 of 20 challenges")
        .doesNotContain(".8.8");
  }

  @Test
  void visitorsOfOneNetworkAreNone() throws Exception {
    LogLines log = LogLines.of(DeploymentMonitor.class);
    try (log;
        SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 1; i <= 25; i++) {
        visit(server, "2a00:1:2:" + i + "::1");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED))
          .isEqualTo(new VisitorShare(4, 4));
    }
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void oneVisitorWithManySessionsIsNone() throws Exception {
    LogLines log = LogLines.of(DeploymentMonitor.class);
    try (log;
        SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 0; i < 25; i++) {
        visit(server, "8.8.8.8");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED))
          .isEqualTo(new VisitorShare(1, 1));
    }
    assertThat(log.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "localhost", "198.51.100.1", "[fd00::1]", "stun", "stun.lan"})
  void vantageThatOnlyTheSiteKnowsIsOneWarningThatDoesNotPointAtUdp(String host) throws Exception {
    String value = host.replace("[", "").replace("]", "");
    assertThat(warnings(Map.of("webrtc.masking.vantage.host", value), OperatorWarningsTest::silent))
        .singleElement()
        .asString()
        .contains("20 of 20 visitors", "Set webrtc.masking.vantage.host", "try on one machine")
        .doesNotContain("blocked", ".8.8");
  }

  /** The requests name 127.0.0.1, as behind a proxy that does not keep what browsers send. */
  @Test
  void serverNameThatOnlyTheSiteKnowsIsOneWarning() throws Exception {
    assertThat(warnings(Map.of(), OperatorWarningsTest::silent))
        .singleElement()
        .asString()
        .contains("20 of 20 visitors", "proxy_set_header Host $http_host", "ProxyPreserveHost On")
        .doesNotContain("blocked", ".8.8");
  }

  @Test
  void vantageElsewhereIsNotCalledThisServer() throws Exception {
    Map<String, String> elsewhere =
        Map.of(
            "webrtc.masking.vantage.listen",
            "false",
            "webrtc.masking.vantage.host",
            "stun.shop.example",
            "webrtc.masking.vantage.secret",
            SECRET);
    assertThat(warnings(elsewhere, OperatorWarningsTest::silent))
        .singleElement()
        .asString()
        .startsWith("UDP 3478 seems to be blocked")
        .contains(
            "through to the vantage at stun.shop.example (webrtc.masking.vantage.host)",
            "webrtc.masking.vantage.secret")
        .doesNotContain("this server");
  }

  /** The vantage decodes what a translator wrote, and the application does not. */
  @Test
  void translatorThatOneSideKnowsIsOneWarning() throws Exception {
    Map<String, String> settings =
        Map.of(
            "webrtc.masking.vantage.host",
            "udp.shop.example",
            "webrtc.masking.vantage.secret",
            SECRET);
    assertThat(warnings(settings, OperatorWarningsTest::translated))
        .singleElement()
        .asString()
        .contains("20 of 20 visitors", "webrtc.masking.addresses.nat64-prefixes")
        .doesNotContain(".8.8");
  }

  private static List<String> warnings(Map<String, String> settings, Lines answers)
      throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("webrtc.masking.session.create", "true");
    all.put("webrtc.masking.trusted-proxies", "127.0.0.1");
    LogLines log = LogLines.of(DeploymentMonitor.class);
    try (log;
        SmallServer server = SmallServer.start(all, OptionalInt.of(3478))) {
      for (int i = 1; i <= 26; i++) {
        visit(server, "8." + i + ".8.8", answers);
      }
    }
    return log.warnings();
  }

  /** What a browser answers to a challenge. */
  private interface Lines {
    String of(JsonObject challenge, String address);
  }

  private static String silent(JsonObject challenge, String address) {
    return HIDDEN_HOST;
  }

  private static String translated(JsonObject challenge, String address) {
    String username = challenge.getJsonArray("iceServers").getJsonObject(0).getString("username");
    Relay relay =
        TestSeals.seal(
            VantageKeys.derive(VantageSecret.parse(SECRET)),
            username,
            TestSeals.seen(ip(address), Host.OTHER));
    return "candidate:1 1 udp 33562623 %s %d typ relay raddr 2a0c:64::%s rport 5"
        .formatted(IpText.of(relay.address()), relay.port(), address);
  }

  private static void visit(SmallServer server, String address) throws Exception {
    visit(server, address, OperatorWarningsTest::silent);
  }

  private static void visit(SmallServer server, String address, Lines answers) throws Exception {
    HttpClient visitor = SmallServer.newVisitor();
    JsonObject challenge = server.challenge(visitor, address);
    assertThat(
            server.answer(
                visitor,
                address,
                challenge.getString("challenge"),
                Events.gathered(answers.of(challenge, address))))
        .isEqualTo(204);
  }
}
