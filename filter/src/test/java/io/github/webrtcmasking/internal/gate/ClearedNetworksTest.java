package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import io.github.webrtcmasking.testing.MemorySession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cleared is who no rule of the gate asks any more: by the application's word, or by each rule. */
class ClearedNetworksTest {

  @ParameterizedTest(name = "rules {0}, remembered {1}: {2}")
  @CsvSource({
    "'',        '',                     false",
    "'',        'home *',               true",
    "'',        'exit *',               false",
    "'',        'home otp',             false",
    "otp,       'home *',               true",
    "otp,       'home otp',             true",
    "otp,       'exit otp',             false",
    "otp pay,   'home otp',             false",
    "otp pay,   'home otp|exit pay',    false",
    "otp pay,   'home otp|home pay',    true",
  })
  void networkIsClearedForEveryRule(String rules, String remembered, boolean cleared) {
    MemorySession session = new MemorySession("1", Instant.EPOCH);
    assertThat(cleared(rules, session)).isFalse();

    session.setAttribute(
        "webrtc.masking.gate.cleared", new ArrayList<>(List.of(remembered.split("\\|", -1))));

    assertThat(cleared(rules, session)).isEqualTo(cleared);
  }

  private static boolean cleared(String rules, MemorySession session) {
    List<GateRule> all =
        rules.isEmpty()
            ? List.of()
            : Arrays.stream(rules.split(" ", -1)).map(ClearedNetworksTest::rule).toList();
    return new ClearedNetworks(new GateConfig(all, "X-Gate")).isCleared(session, "home");
  }

  private static GateRule rule(String name) {
    return Rules.rule(name, new Redirect("/otp"), List.of("passed"), "/*");
  }
}
