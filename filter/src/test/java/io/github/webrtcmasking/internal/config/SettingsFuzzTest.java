package io.github.webrtcmasking.internal.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Any settings, {@code name=value} a line: they are obeyed, or refused by a message that names one
 * of them and never a secret.
 */
class SettingsFuzzTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @FuzzTest(maxDuration = "10m")
  void settingsAreObeyedOrRefusedByName(byte[] input) {
    Map<String, String> settings = settings(input);
    read(settings)
        .ifPresent(
            refused -> {
              assertThat(refused.getMessage()).contains(Settings.PREFIX);
              settings.forEach(
                  (name, value) -> {
                    if (isSecret(name, value, settings)) {
                      assertThat(refused.getMessage()).doesNotContain(value);
                    }
                  });
            });
    Growth.isLinear(input, bytes -> read(settings(bytes)));
  }

  /** Whether it is told nowhere else, so that the message can have it from here alone. */
  private static boolean isSecret(String name, String value, Map<String, String> settings) {
    return name.endsWith("secret")
        && value.length() > 12
        && settings.values().stream().filter(other -> other.contains(value)).count() == 1
        && settings.keySet().stream().noneMatch(other -> other.contains(value));
  }

  private static Optional<ConfigException> read(Map<String, String> settings) {
    try {
      assertThat(MaskingConfigReader.read(SettingSource.of(settings), RANDOM)).isNotNull();
      return Optional.empty();
    } catch (ConfigException refused) {
      return Optional.of(refused);
    }
  }

  private static Map<String, String> settings(byte[] input) {
    Map<String, String> settings = new HashMap<>();
    for (String line : new String(input, UTF_8).split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        settings.put(Settings.PREFIX + line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return settings;
  }
}
