package io.github.webrtcmasking.internal.vantage.sharing;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static io.github.webrtcmasking.internal.vantage.Ports.IPV4_SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.webrtcmasking.internal.vantage.Application;
import io.github.webrtcmasking.internal.vantage.Ports;
import io.github.webrtcmasking.internal.vantage.TestKeys;
import io.github.webrtcmasking.internal.vantage.Vantage;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several applications of one JVM on one port, each with a class loader of its own. */
class SharedPortTest {

  private static final String LOOPBACK = "127.0.0.1";

  private final LogLines log = LogLines.ofPackage(Vantage.class);
  private int port;

  @BeforeEach
  void findAFreePort() throws IOException {
    try (DatagramChannel free = Ports.occupy(IPV4, 0)) {
      port = Ports.portOf(free);
    }
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    log.close();
    assertThat(meetingPlaces()).isEmpty();
    assertThat(threads()).isEmpty();
    for (InetAddress address : List.of(IPV4, IPV4_SECOND)) {
      assertThatCode(() -> Ports.occupy(address, port).close()).doesNotThrowAnyException();
    }
  }

  @Test
  void bothGetProofsOfTheirOwnChallengesThroughTheOnePort() throws Exception {
    try (Application first = start(LOOPBACK);
        Application second = start(LOOPBACK)) {
      assertThat(first.port()).isEqualTo(port);
      assertThat(second.port()).isEqualTo(port);
      assertThat(log.all())
          .hasSize(2)
          .anyMatch(line -> line.startsWith("INFO The vantage listens on UDP port " + port))
          .anyMatch(line -> line.startsWith("INFO The vantage shares UDP port " + port));

      assertThat(second.seen(isProven(first, IPV4))).isZero();
      assertThat(first.seen(isProven(second, IPV4))).isZero();
    }
  }

  @ParameterizedTest(name = "the one that was started as number {0} closes")
  @ValueSource(ints = {1, 2})
  void closingEitherLeavesTheOtherWorking(int closes) throws Exception {
    try (Application first = start(LOOPBACK);
        Application second = start(LOOPBACK)) {
      Application leaving = closes == 1 ? first : second;
      Application staying = closes == 1 ? second : first;
      leaving.undeploy();
      if (closes == 1) {
        log.await("shares UDP port");
        log.await("listens on UDP port"); // At once: the next look would come in thirty seconds.
      }

      assertThat(leaving.port()).isZero();
      assertThat(staying.port()).isEqualTo(port);
      isProven(staying, IPV4);
      assertThat(log.all()).noneMatch(line -> line.startsWith("WARNING"));
    }
  }

  @Test
  void conversationGoesOnWhenTheOtherApplicationTakesOverMeanwhile() throws Exception {
    try (Application first = start(LOOPBACK);
        Application second = start(LOOPBACK);
        DatagramSocket browser = Ports.client(IPV4, port)) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      first.undeploy();
      log.await("shares UDP port");
      log.await("listens on UDP port");

      String[] given = second.issue("challenge");
      assertThat(Ports.ask(browser, allocate(given, challenged)).summary()).isEqualTo("success");
    }
  }

  /** The port's lock is all applications'; one whose log hangs must not hold up another one. */
  @Test
  void nobodyWaitsForTheLogOfAnotherApplication() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    AtomicBoolean told = new AtomicBoolean();
    AtomicInteger others = new AtomicInteger();
    Handler slow =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            if (line.getMessage().contains("listens on UDP") && told.compareAndSet(false, true)) {
              try (Application other =
                  thread.submit(() -> start(LOOPBACK)).get(10, TimeUnit.SECONDS)) {
                others.set(other.port());
              } catch (Exception e) {
                throw new IllegalStateException("who has the lock waits for the log", e);
              }
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Vantage.class.getPackageName());
    logger.addHandler(slow);
    try (Application first = start(LOOPBACK)) {
      assertThat(first.port()).isEqualTo(port);
    } finally {
      logger.removeHandler(slow);
      thread.shutdownNow();
    }
    assertThat(others).hasValue(port);
  }

  @Test
  void oneSecretForBothStillMeansTwoMemories() throws Exception {
    byte[] secret = secret();
    try (Application first = Application.start(port, LOOPBACK, secret);
        Application second = Application.start(port, LOOPBACK, secret)) {
      isProven(first, IPV4);
      isProven(second, IPV4);
    }
  }

  @Test
  void eachBindsWhatTheOthersHaveNotAndAllAnswerForAll() throws Exception {
    try (Application first = start("127.0.0.1");
        Application second = start("127.0.0.1,127.0.0.2")) {
      assertThat(second.addresses()).isEqualTo(2);
      for (InetAddress asked : List.of(IPV4, IPV4_SECOND)) {
        isProven(first, asked);
        isProven(second, asked);
      }
    }
  }

  @Test
  void anyPortIsNeverShared() throws Exception {
    try (Application first = Application.start(0, LOOPBACK, secret());
        Application second = Application.start(0, LOOPBACK, secret())) {
      assertThat(first.port()).isNotEqualTo(second.port());
      assertThat(meetingPlaces()).isEmpty();
    }
  }

  @Test
  void portOfAnotherProgramIsNoSharedPort() throws Exception {
    try (DatagramChannel occupant = Ports.occupy(IPV4, port);
        Application first = start(LOOPBACK);
        Application second = start(LOOPBACK)) {
      assertThat(occupant.isOpen()).isTrue();
      assertThat(first.port()).isZero();
      assertThat(second.port()).isZero();
      assertThat(log.all()).hasSize(2).allMatch(line -> line.startsWith("WARNING UDP port"));
    }
  }

  @Test
  void classLoadersOfClosedApplicationsAreCollected() throws InterruptedException {
    List<WeakReference<ClassLoader>> loaders = visitedAndClosed();
    // Before Java 18 the JVM keeps the class of the record that was last compared, hashed or
    // printed
    // for the first time (JDK-8078641); let that be this one.
    LastRecord last = new LastRecord(1, List.of());
    assertThat(last).isEqualTo(new LastRecord(1, List.of())).hasToString(last.toString());
    assertThat(last).hasSameHashCodeAs(new LastRecord(1, List.of()));
    for (WeakReference<ClassLoader> loader : loaders) {
      for (int i = 0; i < 100 && loader.get() != null; i++) {
        System.gc();
        Thread.sleep(100); // The collector has no event to wait for.
      }
      assertThat(loader.get()).isNull();
    }
  }

  private record LastRecord(int number, List<String> list) {}

  private List<WeakReference<ClassLoader>> visitedAndClosed() throws InterruptedException {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (Application first = start(LOOPBACK);
        Application second = start(LOOPBACK)) {
      loaders.add(first.loader());
      loaders.add(second.loader());
      isProven(second, IPV4);
      first.undeploy();
      log.await("shares UDP port");
      log.await("listens on UDP port");
      isProven(second, IPV4);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return loaders;
  }

  @Test
  void applicationThatIsGoingAwayDisturbsNobody() throws Exception {
    Object token = new Object();
    PeerVantage broken =
        new PeerVantage(
            Set.of(TestKeys.CURRENT.keyId()),
            username -> {
              throw new NoClassDefFoundError("gone");
            },
            (username, addresses) -> {
              throw new NoClassDefFoundError("gone");
            },
            () -> {
              throw new IllegalStateException("gone");
            },
            () -> {
              throw new IllegalStateException("gone");
            });
    SharedPortRegistry registry = SharedPortRegistry.join(port, token, broken);
    byte[] itsSecret = new byte[32];
    for (int i = 0; i < itsSecret.length; i++) {
      itsSecret[i] = (byte) i;
    }
    try (Application healthy = Application.start(port, LOOPBACK, itsSecret)) {
      isProven(healthy, IPV4);
      try (Application other = start(LOOPBACK)) {
        isProven(other, IPV4);
      }
      isProven(healthy, IPV4);
    } finally {
      registry.leave(token);
    }
  }

  @Test
  void comingAndGoingInAnyOrderLeavesNothing() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        done.add(executor.submit(this::comeAndGo));
      }
      for (Future<?> each : done) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdown();
    }
  }

  private void comeAndGo() {
    for (int i = 0; i < 25; i++) {
      Object token = new Object();
      PeerVantage self =
          new PeerVantage(
              Set.of(),
              username -> Optional.empty(),
              (username, addresses) -> {
                throw new AssertionError("asked");
              },
              Set::of,
              () -> {});
      try {
        SharedPortRegistry registry = SharedPortRegistry.join(port, token, self);
        Map<Object, Map<String, Object>> members = registry.members();
        assertThat(members).containsKey(token);
        registry.leave(token);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The whole conversation of a browser with a credential of that application: its challenge. */
  private static String isProven(Application application, InetAddress asked) throws IOException {
    String challenge = "challenge-" + asked.getAddress()[3] + "-" + System.nanoTime();
    String[] given = application.issue(challenge);
    try (DatagramSocket browser = Ports.client(asked, application.port())) {
      Reply challenged = Ports.ask(browser, Requests.allocateUdp().bytes());
      Reply allocated = Ports.ask(browser, allocate(given, challenged));
      assertThat(allocated.summary()).isEqualTo("success");

      TransportAddress relayed = allocated.address(0x0016);
      assertThat(application.opens(given[0], relayed.address().toBytes(), relayed.port())).isTrue();
      assertThat(application.seen(challenge)).isOne();
    }
    return challenge;
  }

  private static byte[] allocate(String[] given, Reply challenged) {
    String realm = challenged.text(0x0014);
    return Requests.allocateUdp()
        .withCredentials(given[0], realm, challenged.text(0x0015))
        .withIntegrity(given[0], realm, given[1])
        .bytes();
  }

  private Application start(String bind) {
    return Application.start(port, bind, secret());
  }

  private static byte[] secret() {
    return VantageSecret.random(new SecureRandom());
  }

  private static Set<ObjectName> meetingPlaces() throws Exception {
    return ManagementFactory.getPlatformMBeanServer()
        .queryNames(new ObjectName("io.github.webrtcmasking:*"), null);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("webrtc-masking-"))
        .toList();
  }
}
