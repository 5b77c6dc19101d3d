package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real addresses that come and go, in a network namespace that ends with its one process and is
 * seen by nobody else.
 */
class FollowedAddressesTest {

  private static final List<String> OWN_NETWORK = List.of("unshare", "--net", "--map-root-user");
  private static final String FAILED_OVER = "192.0.2.10";
  private static final String TEMPORARY = "2001:db8::10";

  @BeforeEach
  void needsANetworkNamespace() {
    assumeTrue(
        canRun(List.of("ip", "-V")) && canRun(inOwnNetwork("true")),
        "not run because this machine lets us have no network namespace (root, unshare, ip)");
  }

  @Test
  void addressesThatComeAreBoundAndThoseThatGoAreGivenUp() throws Exception {
    Process process =
        new ProcessBuilder(
                inOwnNetwork(
                    System.getProperty("java.home") + "/bin/java",
                    "-cp",
                    System.getProperty("java.class.path"),
                    InOwnNetwork.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(output)
        .containsSubsequence(
            "without: true", "with IPv4: true", "with both: true", "without again: true");
    assertThat(process.waitFor()).isZero();
  }

  private static List<String> inOwnNetwork(String... command) {
    return Stream.concat(OWN_NETWORK.stream(), List.of(command).stream()).toList();
  }

  private static boolean canRun(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What runs in the namespace; it changes the namespace's only interface. */
  static final class InOwnNetwork {

    private static final RescanSchedule IMPATIENT =
        new RescanSchedule(Duration.ofMillis(50), Duration.ofMillis(50));

    public static void main(String[] arguments) throws Exception {
      ip("link", "set", "lo", "up");
      LogLines log = LogLines.ofPackage(FollowedAddressesTest.class);
      try (Vantage vantage =
          Vantage.start(
              3478,
              LocalAddresses::ofThisMachine,
              IMPATIENT,
              new Vantage.Core(
                  KeyRing.of(TestKeys.CURRENT), Clock.systemUTC(), new SecureRandom()))) {
        System.out.println("without: " + !has(vantage, FAILED_OVER));
        ip("addr", "add", FAILED_OVER + "/32", "dev", "lo");
        log.await(FAILED_OVER);
        System.out.println("with IPv4: " + has(vantage, FAILED_OVER));
        ip("-6", "addr", "add", TEMPORARY + "/128", "dev", "lo", "nodad");
        log.await("2001:db8:0:0:0:0:0:10");
        System.out.println("with both: " + (has(vantage, FAILED_OVER) && has(vantage, TEMPORARY)));
        ip("addr", "del", FAILED_OVER + "/32", "dev", "lo");
        ip("-6", "addr", "del", TEMPORARY + "/128", "dev", "lo");
        while (has(vantage, FAILED_OVER) || has(vantage, TEMPORARY)) {
          log.await("listens on UDP port");
        }
        System.out.println("without again: " + vantage.isListening());
      }
    }

    private static boolean has(Vantage vantage, String address) {
      return vantage.addresses().contains(IpLiterals.parse(address).orElseThrow());
    }

    private static void ip(String... arguments) throws Exception {
      Process ip =
          new ProcessBuilder(Stream.concat(Stream.of("ip"), List.of(arguments).stream()).toList())
              .inheritIO()
              .start();
      if (ip.waitFor() != 0) {
        throw new IllegalStateException("ip " + String.join(" ", arguments));
      }
    }
  }
}
