package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.SettableClock;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 13, item 14: the machine's clock is set while browsers ask, or differs between machines.
 */
class ClockThatIsSetTest {

  private static final Duration ON_LOOPBACK = Duration.ofSeconds(5);

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

  /** Neither negative, which is unknown, nor hours. */
  @ParameterizedTest(name = "by {0} h")
  @ValueSource(ints = {-14, -1, 1, 14})
  void roundTripOverAJumpIsThatOfThePackets(int hours) throws IOException {
    try (Vantage vantage = start();
        DatagramSocket browser = Ports.client(IPV4, vantage.port())) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      clock.set(Duration.ofHours(hours));
      TurnCredential given = issue();
      Reply allocated = Ports.ask(browser, allocate(given, challenged));

      assertThat(vantage.roundTrip("challenge", IpAddress.of(IPV4)))
          .hasValueSatisfying(seen -> assertThat(seen).isBetween(Duration.ZERO, ON_LOOPBACK));
      assertThat(sealed(given, allocated))
          .hasValueSatisfying(seen -> assertThat(seen).isBetween(Duration.ZERO, ON_LOOPBACK));
    }
  }

  /**
   * A nonce of one machine, used at another whose clock is ahead or behind. What would be negative,
   * or is too long for a seal, is unknown.
   */
  @ParameterizedTest(name = "{0} ms ahead: {1}, {2} ms, sealed {3}")
  @CsvSource({
    "-30001, 438, , false",
    "-30000, success, , false",
    "-1, success, , false",
    "0, success, 0, true",
    "40, success, 40, true",
    "9000, success, 9000, false",
    "600000, success, 600000, false",
    "600001, 438, , false",
  })
  void roundTripAcrossMachinesIsNeverNegative(
      long ahead, String outcome, Long millis, boolean isSealed) {
    SightingMemory memory = new SightingMemory();
    KeyRing keys = KeyRing.of(TestKeys.CURRENT);
    StunResponder machine =
        new StunResponder(
            new ChallengeAccounts(keys, memory, clock),
            new StatelessNonces(keys),
            (source, now) -> true);
    TransportAddress browser = new TransportAddress(new Ipv4(0xc0000207), 40_000);
    Ipv4 local = new Ipv4(0xc0000201);
    Reply challenged =
        Reply.of(
            machine
                .respond(Requests.allocateUdp().buffer(), browser, local, TestKeys.NOW)
                .orElseThrow());
    TurnCredential given = issue();
    Instant later = TestKeys.NOW.plusMillis(ahead);
    Reply allocated =
        Reply.of(
            machine
                .respond(ByteBuffer.wrap(allocate(given, challenged)), browser, local, later)
                .orElseThrow());

    assertThat(allocated.summary()).isEqualTo(outcome);
    assertThat(memory.roundTrip("challenge", browser.address(), later).map(Duration::toMillis))
        .isEqualTo(Optional.ofNullable(millis));
    if (outcome.equals("success")) {
      assertThat(sealed(given, allocated).isPresent()).isEqualTo(isSealed);
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

  private static Optional<Duration> sealed(TurnCredential given, Reply allocated) {
    TransportAddress relayed = allocated.address(0x0016);
    SealReading read =
        Seals.open(TestKeys.CURRENT, given.username(), (Ipv6) relayed.address(), relayed.port());
    assertThat(read).isInstanceOf(SealReading.Opened.class);
    return ((SealReading.Opened) read).roundTrip();
  }

  private static byte[] allocate(TurnCredential given, Reply challenged) {
    String realm = challenged.text(0x0014);
    return Requests.allocateUdp()
        .withCredentials(given.username(), realm, challenged.text(0x0015))
        .withIntegrity(given.username(), realm, given.credential())
        .bytes();
  }
}
