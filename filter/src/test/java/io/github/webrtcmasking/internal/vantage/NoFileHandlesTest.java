package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FileHandles;
import io.github.webrtcmasking.testing.stun.Requests;
import java.net.DatagramSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A process that can open neither file nor socket, and so cannot ask for its addresses either. */
class NoFileHandlesTest {

  private static final byte[] BINDING = Requests.of(Requests.BINDING).bytes();

  /** Many looks of the vantage at its addresses. */
  private static final Duration SHORTAGE = Duration.ofSeconds(1);

  @Test
  void openSocketsAnswerWhereNoMoreCanBeOpened() throws Exception {
    assumeTrue(FileHandles.canBeLimited(), "not run because this machine has no prlimit");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                OwnVantage.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (DatagramSocket client =
        Ports.client(IPV4, Integer.parseInt(process.inputReader().readLine()))) {
      assertThat(Ports.ask(client, BINDING).summary()).isEqualTo("success");

      FileHandles.takeAway(process.pid());
      Await.until(SHORTAGE, () -> false);
      assertThat(Ports.ask(client, BINDING).summary()).isEqualTo("success");

      FileHandles.giveBack(process.pid());
      Await.until(SHORTAGE, () -> false);
      assertThat(Ports.ask(client, BINDING).summary()).isEqualTo("success");
    } finally {
      process.getOutputStream().close();
      assertThat(process.waitFor()).isZero();
    }
  }

  /** What runs in the process, until its input ends. */
  static final class OwnVantage {

    private static final RescanSchedule IMPATIENT =
        new RescanSchedule(Duration.ofMillis(50), Duration.ofMillis(50));

    public static void main(String[] none) throws Exception {
      try (Vantage vantage =
          Vantage.start(
              0,
              LocalAddresses::ofThisMachine,
              IMPATIENT,
              new Vantage.Core(
                  KeyRing.of(TestKeys.CURRENT), Clock.systemUTC(), new SecureRandom()))) {
        System.out.println(vantage.port());
        System.in.read();
      }
    }
  }
}
