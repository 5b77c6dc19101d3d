package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static io.github.webrtcmasking.internal.vantage.Ports.IPV4_SECOND;
import static io.github.webrtcmasking.internal.vantage.Ports.IPV6;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vantage with real sockets, on loopback. */
class VantageTest {

  private static final String THREAD = "webrtc-masking-vantage";
  private static final RescanSchedule IMPATIENT =
      new RescanSchedule(Duration.ofMillis(20), Duration.ofMillis(20));

  private final KeyRing keys = KeyRing.of(TestKeys.CURRENT);
  private final LogLines log = LogLines.ofPackage(VantageTest.class);

  @AfterEach
  void stopListening() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void browserConversationEndsWithASealThatOpens(String host) throws IOException {
    InetAddress server = InetAddress.getByName(host);
    TurnCredential given =
        TurnCredentials.issue(
            TestKeys.CURRENT, "challenge", Clock.systemUTC().instant().plusSeconds(60));
    try (Vantage vantage = start(IPV4, IPV6);
        DatagramSocket browser = Ports.client(server, vantage.port())) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      assertThat(challenged.summary()).isEqualTo("401");
      assertThat(vantage.seenFor("challenge")).isEmpty();

      Reply allocated = Ports.ask(browser, allocate(given, challenged));
      assertThat(allocated.summary()).isEqualTo("success");
      assertThat(allocated.address(0x0020))
          .isEqualTo(new TransportAddress(Ports.value(server), browser.getLocalPort()));

      TransportAddress relayed = allocated.address(0x0016);
      SeenAddress seen = SeenAddress.of(Ports.value(server), Ports.value(server));
      assertThat(seen.host()).isEqualTo(Host.OWN);
      assertThat(
              Seals.open(
                  TestKeys.CURRENT, given.username(), (Ipv6) relayed.address(), relayed.port()))
          .satisfies(reading -> assertThat(reading.roundTripFrom(seen.address())).isPresent())
          .extracting("seen")
          .isEqualTo(seen);
      assertThat(vantage.seenFor("challenge")).containsExactly(seen);
    }
  }

  @Test
  void answersComeFromTheAddressThatWasAsked() throws IOException {
    try (Vantage vantage = start(IPV4, IPV4_SECOND);
        // Both ends connected: the kernel drops whatever comes from another address.
        DatagramSocket first = Ports.client(IPV4, vantage.port());
        DatagramSocket second = Ports.client(IPV4_SECOND, vantage.port())) {
      byte[] binding = Requests.of(Requests.BINDING).bytes();

      assertThat(Ports.ask(first, binding).summary()).isEqualTo("success");
      assertThat(Ports.ask(second, binding).summary()).isEqualTo("success");
    }
  }

  @Test
  void everyLocalAddressIsBoundByDefault() throws IOException {
    try (Vantage vantage =
        Vantage.start(
            new VantageSettings(0, List.of()), keys, Clock.systemUTC(), new SecureRandom())) {
      assertThat(vantage.isListening()).isTrue();
      assertThat(vantage.port()).isPositive();
      assertThat(vantage.addresses())
          .containsExactlyInAnyOrderElementsOf(
              LocalAddresses.ofThisMachine().stream().map(Ports::value).toList())
          .contains(Ports.value(IPV4));
    }
  }

  @Test
  void startSaysWhatWasBound() throws InterruptedException {
    try (Vantage vantage = start(IPV4, IPV6)) {
      assertThat(log.await("listens on UDP port"))
          .startsWith("INFO")
          .contains(Integer.toString(vantage.port()), "127.0.0.1", "0:0:0:0:0:0:0:1");
    }
  }

  @Test
  void takenPortIsToldOnceAndTriedAgainUntilItIsFree() throws Exception {
    try (DatagramChannel occupant = Ports.occupy(IPV4, 0)) {
      int port = Ports.portOf(occupant);
      try (Vantage vantage = start(port, () -> Set.of(IPV4))) {
        assertThat(vantage.isListening()).isFalse();
        assertThat(vantage.port()).isZero();
        assertThat(vantage.addresses()).isEmpty();
        assertThat(log.await("could not be opened"))
            .startsWith("WARNING UDP port " + port)
            .contains("1 IPv4 and 0 IPv6", "without proofs")
            .doesNotContain("127.0.0.1");

        Ports.release(occupant);
        log.await("listens on UDP port " + port);
        assertThat(vantage.isListening()).isTrue();
        assertThat(vantage.port()).isEqualTo(port);
        assertThat(log.all()).filteredOn(line -> line.startsWith("WARNING")).hasSize(1);
      }
    }
  }

  @Test
  void addressThatComesLaterIsBoundLater() throws Exception {
    AtomicReference<Set<InetAddress>> addresses = new AtomicReference<>(Set.of(IPV4));
    try (Vantage vantage = start(0, addresses::get)) {
      addresses.set(Set.of(IPV6));
      log.await("of 0:0:0:0:0:0:0:1");

      assertThat(vantage.addresses()).containsExactly(Ports.value(IPV6));
      assertThat(log.all()).noneMatch(line -> line.startsWith("WARNING"));
    }
  }

  @Test
  void datagramFromOneOfOurOwnSocketsIsNotAnswered() {
    Listening ourselves = new Listening(3478, List.of(IPV4, IPV6), Set.of());

    assertThat(ourselves.holds(new TransportAddress(Ports.value(IPV4), 3478))).isTrue();
    assertThat(ourselves.holds(new TransportAddress(Ports.value(IPV6), 3478))).isTrue();
    assertThat(ourselves.holds(new TransportAddress(Ports.value(IPV4), 3479))).isFalse();
    assertThat(ourselves.holds(new TransportAddress(Ports.value(IPV4_SECOND), 3478))).isFalse();
  }

  @Test
  void closingFreesThePortAndEndsTheThread() throws IOException {
    Vantage vantage = start(IPV4, IPV6);
    int port = vantage.port();
    assertThat(threads()).hasSize(1);
    assertThat(threads().get(0).isDaemon()).isTrue();
    assertThat(threads().get(0).getContextClassLoader()).isNull();

    vantage.close();
    vantage.close();

    assertThat(threads()).isEmpty();
    assertThat(vantage.isListening()).isFalse();
    assertThat(vantage.port()).isZero();
    for (InetAddress address : List.of(IPV4, IPV6)) {
      assertThatCode(() -> Ports.occupy(address, port).close()).doesNotThrowAnyException();
    }
  }

  @Test
  void closingWhileInterruptedKeepsTheInterrupt() {
    Vantage vantage = start(IPV4);
    Thread.currentThread().interrupt();
    vantage.close();
    assertThat(Thread.interrupted()).isTrue();
    vantage.close();
    assertThat(threads()).isEmpty();
  }

  @Test
  void interruptOfItsThreadEndsIt() throws InterruptedException {
    try (Vantage vantage = start(IPV4)) {
      Thread thread = threads().get(0);
      thread.interrupt();
      thread.join(5_000);

      assertThat(threads()).isEmpty();
      assertThat(vantage.isListening()).isFalse();
    }
  }

  /** In a JVM of its own, because the property is read once. */
  @Test
  void withoutIpv6ItListensOnIpv4AndSaysSo() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                Ipv4Only.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), US_ASCII);

    assertThat(output).contains("127.0.0.1", "this JVM has no IPv6", "listening: true");
    assertThat(process.waitFor()).isZero();
  }

  static final class Ipv4Only {
    public static void main(String[] arguments) {
      try (Vantage vantage =
          Vantage.start(
              new VantageSettings(0, List.of()),
              KeyRing.of(TestKeys.CURRENT),
              Clock.systemUTC(),
              new SecureRandom())) {
        System.out.println("listening: " + vantage.isListening());
      }
    }
  }

  @Test
  void garbageAndOversizedDatagramsDoNotStopIt() throws IOException {
    try (Vantage vantage = start(IPV4);
        DatagramSocket client = Ports.client(IPV4, vantage.port())) {
      for (int size : new int[] {0, 1, 19, 1499, 1500, 1501, 20_000}) {
        client.send(new java.net.DatagramPacket(new byte[size], size));
      }

      assertThat(Ports.ask(client, Requests.of(Requests.BINDING).bytes()).summary())
          .isEqualTo("success");
    }
  }

  private Vantage start(InetAddress... addresses) {
    Set<InetAddress> fixed = Set.of(addresses);
    return start(0, () -> fixed);
  }

  private Vantage start(int port, LocalAddresses addresses) {
    return Vantage.start(
        port, addresses, IMPATIENT, new Vantage.Core(keys, Clock.systemUTC(), new SecureRandom()));
  }

  private static byte[] allocate(TurnCredential given, Reply challenged) {
    String realm = challenged.text(0x0014);
    return Requests.allocateUdp()
        .withCredentials(given.username(), realm, challenged.text(0x0015))
        .withIntegrity(given.username(), realm, given.credential())
        .bytes();
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(THREAD))
        .toList();
  }
}
