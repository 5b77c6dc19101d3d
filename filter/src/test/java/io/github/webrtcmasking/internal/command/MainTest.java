package io.github.webrtcmasking.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import io.github.webrtcmasking.internal.vantage.standalone.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "'', 'unknown command: ; allowed are install, uninstall, check, vantage, secret, help, version, --help, --version'",
    "serve, 'unknown command: serve; allowed are install, uninstall, check, vantage, secret, help, version, --help, --version'",
    "help serve, 'unknown command: serve; allowed are install, uninstall, check, vantage, secret, help, version'",
    "help vantage secret, 'help' takes one command",
    "--version now, takes no options",
    "secret now, takes no options",
    "check, 'check' needs the address of a page",
    "check shop.example, 'an address begins with http:// or https://, unlike shop.example'",
    "check ftp://shop.example/, an address begins with http:// or https://",
    "check http:///page, no host can be called as in http:///page",
    "check http://[x/, no address can be http://[x/",
    "check http://a.example http://b.example, 'check' needs one address",
    "check --header, --header needs",
    "check --header secret http://a.example, --header needs",
    "check --header Host:x http://a.example, no request can have the header Host",
    "check --timeout 0 http://a.example, --timeout must be 1 to 60 seconds",
    "check --timeout x http://a.example, --timeout must be 1 to 60 seconds",
    "check --insecure http://a.example, 'unknown option: --insecure; allowed are --header, --timeout, --help'",
    "vantage --secret x, 'unknown option: --secret; allowed are --port, --bind, --nat64-prefixes, --secret-file, --help'",
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "install --ouput new.war shop.war, 'usage: java -jar webrtc-masking-filter.jar install [--output file]'",
    "uninstall, 'usage: java -jar webrtc-masking-filter.jar uninstall [--output file]'",
    "check, 'usage: java -jar webrtc-masking-filter.jar check [option value]... https://shop.example/'",
    "vantage --prot 1, 'usage: java -jar webrtc-masking-filter.jar vantage [option value]'",
    "secret now, 'usage: java -jar webrtc-masking-filter.jar secret'",
    "version now, 'usage: java -jar webrtc-masking-filter.jar version'",
    "help serve, 'usage: java -jar webrtc-masking-filter.jar command'",
    "instal shop.war, 'usage: java -jar webrtc-masking-filter.jar command'",
  })
  void usageIsThatOfTheCommandThatWasMeant(String arguments, String usage) throws Exception {
    assertThat(run(Map.of(Secrets.CURRENT, GOOD), arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).containsOnlyOnce("usage: ").contains(usage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"install", "uninstall"})
  void helpNamesWhatIsKept(String word) throws Exception {
    run(Map.of(), "help", word);
    assertThat(out.toString(UTF_8))
        .contains("application.war.original;", "application.war.original.2");
  }

  @Test
  void withoutAnyWordTheCommandsAreNamed() throws Exception {
    assertThat(new Main(Map.of(), print(out), print(err)).run(List.of())).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("a command is needed; allowed are install, uninstall, check, vantage, secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "version"})
  void versionIsPrinted(String word) throws Exception {
    assertThat(run(Map.of(), word)).isZero();
    assertThat(out.toString(UTF_8).strip()).isEqualTo("WebRTC Masking Filter " + Product.VERSION);
    assertThat(err.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void helpNamesEveryCommand(String word) throws Exception {
    assertThat(run(Map.of(), word)).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("usage: java -jar webrtc-masking-filter.jar command")
        .contains(
            "\n  install ",
            "\n  uninstall ",
            "\n  check ",
            "\n  vantage ",
            "\n  secret ",
            "\n  help ",
            "\n  version ");
    assertThat(err.size()).isZero();
  }

  /** Neither needs a secret, and neither opens a port. */
  @ParameterizedTest
  @EnumSource
  void everyCommandIsExplained(Command command) throws Exception {
    String word = command.name().toLowerCase(Locale.ROOT);
    assertThat(run(Map.of(), "help", word)).isZero();
    String help = out.toString(UTF_8);
    out.reset();
    assertThat(run(Map.of(), word, "--help")).isZero();

    assertThat(help).startsWith("usage: java -jar webrtc-masking-filter.jar " + word);
    assertThat(out.toString(UTF_8)).isEqualTo(help);
    assertThat(err.size()).isZero();
  }

  @Test
  void everyOptionOfTheVantageIsExplained() throws Exception {
    run(Map.of(), "vantage", "--port", "3478", "--help");
    assertThat(out.toString(UTF_8))
        .contains("--port", "--bind", "--nat64-prefixes", "--secret-file")
        .contains(Secrets.CURRENT, Secrets.PREVIOUS);
  }

  @ParameterizedTest
  @CsvSource({"--version, 0", "serve, 2"})
  void processEndsWithTheStatus(String word, int status) throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
                Main.class.getName(),
                word)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(status);
    } finally {
      process.destroyForcibly();
    }
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

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  private int run(Map<String, String> environment, String... arguments)
      throws InterruptedException {
    return new Main(environment, print(out), print(err)).run(List.of(arguments));
  }
}
