package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.config.ConfigException;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.config.VantageConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VantageSlotTest {

  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final SecureRandom random = new SecureRandom();

  @Test
  void embeddedVantageIsOfferedWhereItListens() {
    VantageSlot slot = started(Map.of("port", "0", "bind", "127.0.0.1"));
    OptionalInt port = slot.listeningPort();
    slot.close();

    assertThat(port).isPresent();
    assertThat(slot.listeningPort()).isEmpty();
  }

  @Test
  void vantageElsewhereIsOfferedWithoutAnySocketHere() {
    VantageSlot slot = started(Map.of("listen", "false", "port", "3479", "secret", SECRET));

    assertThat(slot.listeningPort()).hasValue(3479);
    assertThat(slot.seenFor("challenge")).isEmpty();
    assertThatCode(() -> slot.visitorFrom(new Ipv6(0, 1))).doesNotThrowAnyException();
    slot.close();
    assertThat(slot.listeningPort()).isEmpty();
  }

  @Test
  void vantageThatIsSwitchedOffIsNotOffered() {
    try (VantageSlot slot = started(Map.of("enabled", "false", "listen", "false"))) {
      assertThat(slot.listeningPort()).isEmpty();
    }
  }

  @ParameterizedTest(name = "port {0}, secret {1}")
  @CsvSource({"0, " + SECRET, "3478, ''"})
  void vantageElsewhereNeedsAPortAndASecret(String port, String secret) {
    assertThatThrownBy(() -> read(Map.of("listen", "false", "port", port, "secret", secret)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("webrtc.masking.vantage.listen = 'false'");
  }

  private VantageSlot started(Map<String, String> settings) {
    VantageSlot slot = new VantageSlot();
    slot.start(read(settings), Clock.systemUTC(), random);
    return slot;
  }

  private VantageConfig read(Map<String, String> settings) {
    Map<String, String> full = new HashMap<>();
    settings.forEach((key, value) -> full.put("webrtc.masking.vantage." + key, value));
    return MaskingConfigReader.read(SettingSource.of(full), random).vantage();
  }
}
