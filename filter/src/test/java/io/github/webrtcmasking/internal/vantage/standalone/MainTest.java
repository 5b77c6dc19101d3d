package io.github.webrtcmasking.internal.vantage.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private static final String GOOD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void secretPrintsANewOneThatIsAccepted() throws Exception {
    assertThat(run(Map.of(), "secret")).isZero();
    String first = out.toString(UTF_8);
    out.reset();
    run(Map.of(), "secret");

    assertThat(VantageSecret.parse(first)).hasSize(VantageSecret.MIN_LENGTH);
    assertThat(out.toString(UTF_8)).isNotEqualTo(first);
    assertThat(first).hasLineCount(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', a command is needed",
    "help, a command is needed",
    "secret now, takes no options",
    "vantage --secret x, unknown option: --secret",
    "vantage --port, --port needs one value",
    "vantage --port 1 --port 2, --port needs one value",
    "vantage --port x, --port is not a number",
    "vantage --port 22, '--port must be 0, 53, 80, 443 or 1024 to 65535'",
    "vantage --bind shop.example, --bind is no IP address",
    "vantage --nat64-prefixes 2001:db8::/80, --nat64-prefixes is no prefix",
    "vantage --bind 0.0.0.0, --bind must name addresses",
    "vantage --secret-file /nowhere/at/all, --secret-file cannot be read",
  })
  void everythingElseIsToldWithTheUsage(String arguments, String told) throws Exception {
    assertThat(run(Map.of(Secrets.CURRENT, GOOD), arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(told).contains("usage: java -jar");
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest(name = "''{0}''")
  @CsvSource({"''", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
  void withoutAGoodSecretItDoesNotRunAndSaysHowToMakeOne(String secret) throws Exception {
    assertThat(run(Map.of(Secrets.CURRENT, secret), "vantage")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("the command 'secret' makes one");
    if (!secret.isEmpty()) {
      assertThat(err.toString(UTF_8)).doesNotContain(secret);
    }
  }

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

  private int run(Map<String, String> environment, String... arguments)
      throws InterruptedException {
    return new Main(
            environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(List.of(arguments));
  }
}
