package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The vantage as a process of its own. */
class StandaloneVantageTest {

  private static final Pattern LISTENING = Pattern.compile("vantage: listening on UDP port (\\d+)");

  @Test
  void provesForAnApplicationWithTheSameSecretAndEndsWhenAsked() throws Exception {
    byte[] secret = VantageSecret.random(new SecureRandom());
    Process process = start(secret);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      isProven(VantageKeys.derive(secret), port(output));

      process.toHandle().destroy(); // SIGTERM, and the output stays open.
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(output.lines()).contains("vantage: ended");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(byte[] secret) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            Vantage.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
            "io.github.webrtcmasking.internal.vantage.standalone.Main",
            "vantage",
            "--port",
            "0",
            "--bind",
            "127.0.0.1");
    command
        .environment()
        .put("WEBRTC_MASKING_VANTAGE_SECRET", Base64.getEncoder().encodeToString(secret));
    return command.redirectErrorStream(true).start();
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new AssertionError("it ended before it listened");
  }

  private static void isProven(VantageKeys keys, int port) throws IOException {
    TurnCredential given =
        TurnCredentials.issue(keys, "challenge", Clock.systemUTC().instant().plusSeconds(60));
    try (DatagramSocket browser = Ports.client(IPV4, port)) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      String realm = challenged.text(0x0014);
      Reply allocated =
          Ports.ask(
              browser,
              Requests.allocateUdp()
                  .withCredentials(given.username(), realm, challenged.text(0x0015))
                  .withIntegrity(given.username(), realm, given.credential())
                  .bytes());

      TransportAddress relayed = allocated.address(0x0016);
      assertThat(Seals.open(keys, given.username(), (Ipv6) relayed.address(), relayed.port()))
          .isInstanceOf(SealReading.Opened.class);
    }
  }
}
