package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.SettableClock;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 13, item 14: the machine's clock is set while browsers ask, or differs between machines.
 */
class ClockThatIsSetTest {

  private final SettableClock clock = new SettableClock();

  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-14, -1, 1, 14})
  void credentialThatWasIssuedBeforeTheJumpIsGood(int hours) throws IOException {
    TurnCredential given = issue();
    try (Vantage vantage = start();
        DatagramSocket browser = Ports.client(IPV4, vantage.port())) {
      clock.set(Duration.ofHours(hours));
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      assertThat(Ports.ask(browser, allocate(given, challenged)).summary()).isEqualTo("success");
    }
  }

  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-1, 1})
  void nonceThatWasIssuedBeforeTheJumpIsGood(int hours) throws IOException {
    try (Vantage vantage = start();
        DatagramSocket browser = Ports.client(IPV4, vantage.port())) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      clock.set(Duration.ofHours(hours));
      assertThat(Ports.ask(browser, allocate(issue(), challenged)).summary()).isEqualTo("success");
    }
  }

  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-1, 1})
  void sightingIsRememberedAndNewOnesCome(int hours) throws IOException {
    try (Vantage vantage = start();
        DatagramSocket browser = Ports.client(IPV4, vantage.port())) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      assertThat(Ports.ask(browser, allocate(issue(), challenged)).summary()).isEqualTo("success");
      clock.set(Duration.ofHours(hours));
      assertThat(vantage.seenFor("challenge")).hasSize(1);
      assertThat(Ports.ask(browser, Requests.of(Requests.BINDING).bytes()).summary())
          .isEqualTo("success");
    }
  }

  /** The nonce was made by the one that left, before the jump. */
  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-1, 1})
  void nonceOfAnotherApplicationIsGoodAfterItsPortWasTakenOver(int hours) throws Exception {
    int port;
    try (DatagramChannel free = Ports.occupy(IPV4, 0)) {
      port = Ports.portOf(free);
    }
    LogLines log = LogLines.ofPackage(ClockThatIsSetTest.class);
    try (DatagramSocket browser = Ports.client(IPV4, port)) {
      Vantage second;
      Reply challenged;
      try (Vantage first = start(port)) {
        assertThat(first.isListening()).isTrue();
        challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
        clock.set(Duration.ofHours(hours));
        second = start(port);
        log.await("shares UDP port");
      }
      try (second) {
        log.await("listens on UDP port");
        assertThat(Ports.ask(browser, allocate(issue(), challenged)).summary())
            .isEqualTo("success");
        assertThat(second.seenFor("challenge")).hasSize(1);
      }
    } finally {
      log.close();
    }
  }

  private Vantage start() {
    return start(0);
  }

  private Vantage start(int port) {
    return Vantage.start(
        port,
        () -> Set.of(IPV4),
        RescanSchedule.DEFAULT,
        new Vantage.Core(KeyRing.of(TestKeys.CURRENT), clock, new SecureRandom()));
  }

  private TurnCredential issue() {
    return TurnCredentials.issue(
        TestKeys.CURRENT, "challenge", clock.instant().plus(Duration.ofMinutes(2)));
  }

  private static byte[] allocate(TurnCredential given, Reply challenged) {
    String realm = challenged.text(0x0014);
    return Requests.allocateUdp()
        .withCredentials(given.username(), realm, challenged.text(0x0015))
        .withIntegrity(given.username(), realm, given.credential())
        .bytes();
  }
}
