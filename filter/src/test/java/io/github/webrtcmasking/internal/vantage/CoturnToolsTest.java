package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.testing.Installed;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients that come with coturn, as programs of their own, over real UDP. */
class CoturnToolsTest {

  private static final int PATIENCE_SECONDS = 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void stunClientLearnsItsAddress(String host) throws Exception {
    try (Vantage vantage = start(host)) {
      String said =
          run("turnutils_stunclient", Stream.of("-p", String.valueOf(vantage.port()), host));

      assertThat(said).contains("UDP reflexive addr: ").contains(host);
    }
  }

  @Test
  void turnClientAllocatesAndRefreshesWithTheCredentialsOfAChallenge() throws Exception {
    TurnCredential credential =
        TurnCredentials.issue(TestKeys.CURRENT, "challenge", Instant.now().plusSeconds(60));
    try (Vantage vantage = start("127.0.0.1")) {
      String said = allocateAnyPort(vantage, credential);

      assertThat(said).containsSubsequence("Received relay addr: fd", "refresh sent", "success");
      assertThat(vantage.seenFor("challenge")).hasSize(1);
    }
  }

  @Test
  void turnClientWithAWrongPasswordAllocatesNothing() throws Exception {
    TurnCredential credential =
        TurnCredentials.issue(TestKeys.CURRENT, "challenge", Instant.now().plusSeconds(60));
    try (Vantage vantage = start("127.0.0.1")) {
      String said = allocate(vantage, credential.username(), "wrong");

      assertThat(said).contains("Cannot complete Allocation");
      assertThat(vantage.seenFor("challenge")).isEmpty();
    }
  }

  /** The client tosses a coin whether it asks for an even port, which nobody gets (508). */
  private String allocateAnyPort(Vantage vantage, TurnCredential credential) throws Exception {
    String said = "";
    for (int attempt = 0; attempt < 20 && !said.contains("Received relay addr"); attempt++) {
      said = allocate(vantage, credential.username(), credential.credential());
    }
    return said;
  }

  /**
   * One connection, an IPv6 relay address, talking. After the connection that counts it opens
   * another by reservation token, and gets the 508 that it should.
   */
  private String allocate(Vantage vantage, String user, String password) throws Exception {
    List<String> options = List.of("-v", "-c", "-x", "-y", "-n", "1", "-m", "1");
    List<String> account = List.of("-u", user, "-w", password);
    List<String> server = List.of("-p", String.valueOf(vantage.port()), "127.0.0.1");
    return run("turnutils_uclient", Stream.of(options, account, server).flatMap(List::stream));
  }

  private String run(String program, Stream<String> arguments) throws Exception {
    assumeTrue(Installed.has(program), "not run because " + program + " is missing");
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(program), arguments).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    // What it did is in what it said; some of them go on to what we refuse, and wait for long.
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return Files.readString(output, UTF_8);
  }

  private static Vantage start(String host) throws Exception {
    return Vantage.start(
        new VantageSettings(0, List.of(Ports.value(InetAddress.getByName(host)))),
        KeyRing.of(TestKeys.CURRENT),
        Clock.systemUTC(),
        new SecureRandom());
  }
}
