package io.github.webrtcmasking.internal.vantage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final String GOOD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @Test
  void secretsComeFromAFileOrTheEnvironmentAndThePreviousOneToo(@TempDir Path folder)
      throws IOException, UsageException {
    Path file = Files.writeString(folder.resolve("secret"), GOOD + "\n");
    String next = Base64.getEncoder().encodeToString(VantageSecret.random(new SecureRandom()));
    Map<String, String> rotating = Map.of(Secrets.CURRENT, next, Secrets.PREVIOUS, GOOD);

    int fromFile = keyId(Map.of(), Optional.of(file.toString()));
    assertThat(keyId(Map.of(Secrets.CURRENT, GOOD), Optional.empty())).isEqualTo(fromFile);
    assertThat(keyId(rotating, Optional.empty())).isNotEqualTo(fromFile);
    assertThat(new Secrets(rotating).keys(Optional.empty()).find(fromFile)).isPresent();
  }

  private static int keyId(Map<String, String> environment, Optional<String> file)
      throws UsageException {
    return new Secrets(environment).keys(file).current().keyId();
  }
}
