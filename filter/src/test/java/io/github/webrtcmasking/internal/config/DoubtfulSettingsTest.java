package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is obeyed but hardly meant is told at the start, once, with the settings' names. */
class DoubtfulSettingsTest {

  private static List<String> warningsOf(Map<String, String> settings) {
    Map<String, String> named = new HashMap<>();
    settings.forEach((key, value) -> named.put(Settings.PREFIX + key, value));
    try (LogLines log = LogLines.of(MaskingConfigReader.class)) {
      MaskingConfigReader.read(SettingSource.of(named), new SecureRandom());
      return log.warnings();
    }
  }

  @Test
  void ownVerdictWithoutDiagnosticsIsToldOf() {
    assertThat(warningsOf(Map.of("self.from", "192.0.2.0/24")))
        .singleElement()
        .asString()
        .contains("webrtc.masking.self.from", "webrtc.masking.diagnostics=true")
        .doesNotContain("192.0.2.0");
    assertThat(warningsOf(Map.of("self.from", "192.0.2.0/24", "diagnostics", "true"))).isEmpty();
    assertThat(warningsOf(Map.of("diagnostics", "true"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "required"})
  void noticeWithoutBannerIsToldOf(String consent) {
    assertThat(
            warningsOf(
                Map.of("collector.consent-notice", "/privacy", "collector.consent", consent)))
        .singleElement()
        .asString()
        .contains(
            "webrtc.masking.collector.consent-notice", "webrtc.masking.collector.consent=banner");
  }

  @Test
  void noticeInBannerIsNoDoubt() {
    assertThat(
            warningsOf(
                Map.of("collector.consent-notice", "/privacy", "collector.consent", "banner")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "::/0", "0.0.0.0/0, ::/0", "10.0.0.0/8, ::ffff:0.0.0.0/96"})
  void everybodyAsProxyIsToldOfOnceAndObeyed(String proxies) {
    assertThat(warningsOf(Map.of("trusted-proxies", proxies)))
        .singleElement()
        .asString()
        .contains("webrtc.masking.trusted-proxies", "/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "fc00::/7", "unix"})
  void someAsProxiesAreNoDoubt(String proxies) {
    assertThat(warningsOf(Map.of("trusted-proxies", proxies))).isEmpty();
  }
}
