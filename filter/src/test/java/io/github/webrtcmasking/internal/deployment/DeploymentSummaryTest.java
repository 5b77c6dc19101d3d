package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.config.VantageConfig.Use;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSettings;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentSummaryTest {

  private static final IpAddress LOOPBACK = IpLiterals.parse("127.0.0.1").orElseThrow();

  @Test
  void whatIsNotThereIsNone() {
    assertThat(new DeploymentSummary("/", "/s.js", List.of(), List.of(), "none", List.of()).line())
        .contains("serves /: script /s.js; gate: none; trusted proxies: none; vantage: none; look");
  }

  @Test
  void longListsAreCounted() {
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "10." + i + ".0.0/16").toList();

    assertThat(new DeploymentSummary("/", "/s.js", List.of(), many, "none", List.of()).line())
        .contains("10.7.0.0/16 and 22 more; vantage")
        .doesNotContain("10.8.0.0/16");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', /",
    "/shop, '', /shop",
    "/shop, /shop, /shop",
    "/shop, ' My\n old\tshop ', /shop (My old shop)"
  })
  void applicationIsNamedInOneLine(String path, String name, String text) {
    assertThat(DeploymentSummary.application(path, name)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ELSEWHERE, v.example, 'elsewhere, UDP port 3478, visitors use v.example'",
    "ELSEWHERE, {host}, 'elsewhere, UDP port 3478 of the page''s host'",
    "NONE, {host}, none",
    "EMBEDDED, {host}, closed",
  })
  void vantageOfAnotherIsNamed(Use use, String host, String text) {
    try (VantageSlot slot = new VantageSlot()) {
      assertThat(slot.place(config(use, 3478, host))).isEqualTo(text);
    }
  }

  @Test
  void takenPortIsToldAsNotOpenYet() throws Exception {
    try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        VantageSlot slot = new VantageSlot()) {
      VantageConfig config = config(Use.EMBEDDED, other.getLocalPort(), "v.example");
      slot.start(config, Clock.systemUTC(), new SecureRandom());

      assertThat(slot.place(config))
          .isEqualTo(
              "UDP port %d, not open yet, visitors use v.example".formatted(other.getLocalPort()));
    }
  }

  private static VantageConfig config(Use use, int port, String host) {
    return new VantageConfig(
        use,
        new VantageSettings(port, List.of(LOOPBACK)),
        host,
        KeyRing.of(VantageKeys.derive(new byte[32])));
  }
}
