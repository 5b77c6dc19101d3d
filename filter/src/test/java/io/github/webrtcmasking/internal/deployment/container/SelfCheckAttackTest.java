package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.TestSeals.Relay;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.Events;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Issue 13, item 2: what one person does against the self-check touches no other visitor. The
 * vantage's statements are made here under its secret, because loopback has no addresses of others.
 */
class SelfCheckAttackTest {

  private static final int OTHERS = 12;
  private static final int ATTACKS = 48;
  private static final String EXIT = "9.9.9.9";
  private static final String HOME = "93.184.216.34";

  private static final String GATE =
      WebXml.setting("gate.names", "pay")
          + WebXml.setting("gate.pay.path", "/shop/plain")
          + WebXml.setting("gate.pay.action", "deny")
          + WebXml.setting("gate.mode", "enforce");

  private static final String SECRET =
      WebXml.setting("vantage.secret", "000102030405060708090a0b0c0d0e0f".repeat(2));

  private static final String SENT_TO = WebXml.setting("vantage.host", "8.8.8.8");

  private static String webXml(String... more) {
    return WebXml.complete(
        WebXml.VANTAGE,
        WebXml.setting("trusted-proxies", "127.0.0.0/8"),
        SECRET,
        GATE,
        String.join("", more));
  }

  @ParameterizedTest
  @EnumSource
  void inventedClaimsOfOneAddressTouchNobody(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      // No host: visitors of the internet are not offered a vantage on loopback.
      Application shop = container.deploy(War.of(webXml()));
      List<Visitor> others = new ArrayList<>();
      for (int i = 0; i < OTHERS; i++) {
        others.add(visit(shop, "10.99." + i + ".7", TurnClient::relayCandidate));
      }
      List<Map<String, String>> before = states(others, "MASKED HIGH");

      for (int i = 0; i < ATTACKS; i++) {
        String invented =
            "candidate:1 1 udp 1677729535 11.%d.8.8 5 typ srflx raddr 0.0.0.0 rport 0".formatted(i);
        visit(shop, HOME, challenge -> invented);
      }

      assertThat(states(others, "MASKED HIGH")).isEqualTo(before);
      assertThatStayOutside(others);
      assertThat(visit(shop, "10.98.1.7", TurnClient::relayCandidate).verdict())
          .isEqualTo("MASKED HIGH");
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneHomeBehindManyExitsTouchesNobody(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application shop = container.deploy(War.of(webXml(SENT_TO)));
      List<Visitor> others = maskedVisitors(shop);
      List<Map<String, String>> before = states(others, "MASKED MEDIUM");

      for (int i = 0; i < ATTACKS; i++) {
        visit(shop, "11." + i + ".8.8", sealed(HOME));
      }

      assertThatNothingChanged(shop, others, before);
      // Others come from other places by UDP too, which a rewriting device makes impossible.
      assertThat(visit(shop, "11.200.8.8", sealed(HOME)).verdict()).isEqualTo("MASKED MEDIUM");
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneAddressWithFiveNetworksOfOneProviderTouchesNobody(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application shop = container.deploy(War.of(webXml(SENT_TO)));
      List<Visitor> others = maskedVisitors(shop);
      List<Map<String, String>> before = states(others, "MASKED MEDIUM");

      for (int i = 0; i < ATTACKS; i++) {
        visit(shop, "2600::1", sealed("2a00:1:" + (1 + i % 5) + ":" + (1 + i) + "::"));
      }

      assertThatNothingChanged(shop, others, before);
      assertThat(visit(shop, "2600::1", sealed("2a00:1:9::")).verdict()).isEqualTo("MASKED MEDIUM");
    }
  }

  @ParameterizedTest
  @EnumSource
  void judgementsComeBackWhenASuspicionEnds(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application shop = container.deploy(War.of(webXml(SENT_TO)));
      List<Visitor> others = maskedVisitors(shop);
      List<Map<String, String>> before = states(others, "MASKED MEDIUM");
      List<Visitor> behind = new ArrayList<>();
      for (int i = 0; i < ATTACKS; i++) {
        behind.add(visit(shop, EXIT, sealed("13." + i + ".8.8")));
      }
      // Nobody ever came directly: that is what an unnamed balancer looks like.
      states(behind, "NOT_EVALUATED LOW");
      assertThat(behind.get(0).get("/shop/plain").statusCode()).isEqualTo(200);
      assertThatNothingChanged(shop, others, before);

      for (int i = 0; i < 5; i++) {
        String direct = "14." + i + ".8.8";
        assertThat(visit(shop, direct, sealed(direct)).verdict()).isEqualTo("CONSISTENT HIGH");
      }

      states(behind, "MASKED MEDIUM");
      assertThatStayOutside(behind);
      assertThatNothingChanged(shop, others, before);
    }
  }

  private static void assertThatNothingChanged(
      Application shop, List<Visitor> others, List<Map<String, String>> before) throws Exception {
    assertThat(states(others, "MASKED MEDIUM")).isEqualTo(before);
    assertThatStayOutside(others);
    assertThat(visit(shop, "12.77.8.8", sealed("15.77.8.8")).verdict()).isEqualTo("MASKED MEDIUM");
  }

  private static void assertThatStayOutside(List<Visitor> others) {
    assertThat(others)
        .allSatisfy(other -> assertThat(other.get("/shop/plain").statusCode()).isEqualTo(403));
  }

  /** Each with a VPN and a home of their own. */
  private static List<Visitor> maskedVisitors(Application shop) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      visitors.add(visit(shop, "12." + i + ".8.8", sealed("15." + i + ".8.8")));
    }
    return visitors;
  }

  /** What the application reads, of which only the time of the last access may change. */
  private static List<Map<String, String>> states(List<Visitor> visitors, String verdict) {
    List<Map<String, String>> states = visitors.stream().map(Visitor::state).toList();
    assertThat(states)
        .allSatisfy(
            state ->
                assertThat(state.get("verdict") + " " + state.get("confidence"))
                    .isEqualTo(verdict));
    states.forEach(state -> state.remove("lastAccessed"));
    return states;
  }

  /** What the browser says of its challenge. */
  private interface Candidate {
    String of(Challenge challenge) throws Exception;
  }

  private static Visitor visit(Application shop, String address, Candidate candidate)
      throws Exception {
    Visitor visitor = new Visitor(shop);
    visitor.sendAlways("X-Forwarded-For", address);
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    assertThat(visitor.answer(challenge, Events.gathered(candidate.of(challenge))).statusCode())
        .isEqualTo(204);
    return visitor;
  }

  private static Candidate sealed(String proven) {
    IpAddress seen = Addresses.ip(proven);
    byte[] secret = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f".repeat(2));
    return challenge -> {
      Relay relay =
          TestSeals.seal(
              VantageKeys.derive(secret),
              challenge.iceServers().get(0).getString("username"),
              TestSeals.seen(seen, Host.OTHER));
      return "candidate:1 1 udp 33562623 %s %d typ relay raddr 0.0.0.0 rport 0"
          .formatted(
              InetAddress.getByAddress(relay.address().toBytes()).getHostAddress(), relay.port());
    };
  }
}
