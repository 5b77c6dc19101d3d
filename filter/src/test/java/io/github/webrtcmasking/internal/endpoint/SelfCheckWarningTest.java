package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CDN before a balancer, and only the balancer is named: from the endpoints to the log. */
class SelfCheckWarningTest {

  private static final String CDN = "9.9.9.9";

  private static Map<String, String> settings(String selfCheck) {
    return Map.of(
        "webrtc.masking.session.create", "true",
        // where there is a vantage, only proofs vote
        "webrtc.masking.vantage.enabled", "false",
        "webrtc.masking.trusted-proxies", "127.0.0.1",
        "webrtc.masking.ice-servers", "stun:stun.shop.example",
        "webrtc.masking.self-check", selfCheck);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"suspend, 2, NOT_EVALUATED", "warn, 2, ordinary ones", "off, 0, ''"})
  void visitorsOfACdnAreWarnedAboutOnce(String selfCheck, int warnings, String effect)
      throws Exception {
    try (LogLines log = LogLines.of(SelfCheck.class);
        SmallServer server = SmallServer.start(settings(selfCheck), OptionalInt.empty())) {
      for (int i = 1; i <= 50; i++) {
        visit(server, "8." + i + ".8.8");
      }
      // By the header that names somebody behind the CDN, and by the CDN's one network.
      assertThat(log.warnings())
          .hasSize(warnings)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .contains("30 of 30 visitors", "webrtc.masking.trusted-proxies=", effect)
                      .doesNotContain("9.9.9", ".8.8"));
    }
  }

  private static String event(String address) {
    return Events.listing(
        List.of(address),
        "candidate:1 1 udp 1677729535 %s 5 typ srflx raddr 0.0.0.0 rport 0".formatted(address));
  }

  private static void visit(SmallServer server, String address) throws Exception {
    HttpClient visitor = SmallServer.newVisitor();
    String way = address + ", " + CDN;
    String challenge = server.challenge(visitor, way).getString("challenge");
    assertThat(server.answer(visitor, way, challenge, event(address))).isEqualTo(204);
  }
}
