package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.webrtcmasking.internal.support.SteadyTime;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.sharing.PeerService;
import io.github.webrtcmasking.internal.vantage.sharing.SharedPort;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.stun.Requests;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 13, item 15: the vantage's thread fails, or rests when it is to end. */
class CrashedVantageTest {

  private static final RescanSchedule IMPATIENT =
      new RescanSchedule(Duration.ofMillis(20), Duration.ofMillis(20));

  private final KeyRing keys = KeyRing.of(TestKeys.CURRENT);
  private final LogLines log = LogLines.ofPackage(CrashedVantageTest.class);

  @AfterEach
  void stopListening() {
    log.close();
  }

  /** Fails once when it is told to, and then waits until the test has looked. */
  private static final class Failing implements LocalAddresses {

    private final Throwable failure;
    private final AtomicBoolean told = new AtomicBoolean();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch comesBack = new CountDownLatch(1);
    private boolean failed;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public Set<InetAddress> now() {
      if (failed) {
        comesBack.countDown();
        await(looked);
      } else if (told.get()) {
        failed = true;
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
      return Set.of(IPV4);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OutOfMemoryError.class,
        StackOverflowError.class,
        LinkageError.class,
        IllegalStateException.class
      })
  void anyFailureOfTheThreadIsToldOnceCountedAndComeBackFrom(Class<? extends Throwable> kind)
      throws Exception {
    Failing addresses = new Failing(kind.getConstructor().newInstance());
    try (Vantage vantage = start(0, addresses)) {
      int port = vantage.port();
      addresses.told.set(true);
      await(addresses.comesBack);

      assertThat(log.await("failed with"))
          .startsWith("SEVERE The vantage")
          .contains(kind.getName());
      assertThat(vantage.isListening()).isFalse();
      assertThat(vantage.port()).isZero();
      assertThat(vantage.crashes()).isOne();
      assertThatCode(() -> Ports.occupy(IPV4, port).close()).doesNotThrowAnyException();

      log.forget();
      addresses.looked.countDown();
      log.await("listens on UDP port " + port);
      assertThat(vantage.isListening()).isTrue();
      try (DatagramSocket client = Ports.client(IPV4, port)) {
        assertThat(Ports.ask(client, Requests.of(Requests.BINDING).bytes()).summary())
            .isEqualTo("success");
      }
      assertThat(log.all()).noneMatch(line -> line.startsWith("SEVERE"));
    }
  }

  @Test
  void neighbourTakesOverMeanwhileAndThePortIsSharedAfterwards() throws Exception {
    Failing addresses = new Failing(new OutOfMemoryError());
    int port = FreePort.udp();
    try (Vantage first = start(port, addresses);
        Vantage second = start(port, () -> Set.of(IPV4))) {
      log.await("shares UDP port " + port);
      addresses.told.set(true);
      log.await("failed with");
      log.await("listens on UDP port " + port);
      try (DatagramSocket client = Ports.client(IPV4, port)) {
        assertThat(Ports.ask(client, Requests.of(Requests.BINDING).bytes()).summary())
            .isEqualTo("success");
      }
      assertThat(second.isListening()).isTrue();

      addresses.looked.countDown();
      log.await("shares UDP port " + port);
      assertThat(first.isListening()).isTrue();
    }
    assertThatCode(() -> Ports.occupy(IPV4, port).close()).doesNotThrowAnyException();
  }

  @Test
  void closingEndsTheWaitAfterACrash() throws Exception {
    AtomicBoolean fails = new AtomicBoolean();
    Vantage vantage =
        start(
            0,
            () -> {
              if (fails.get()) {
                throw new OutOfMemoryError();
              }
              return Set.of(IPV4);
            });
    fails.set(true);
    log.await("failed with");
    vantage.close();
    assertThat(log.all()).noneMatch(line -> line.contains("has not ended yet"));
    assertThat(vantage.isListening()).isFalse();
  }

  @Test
  void closingEndsARestThatFollowsAFullTurn() throws Exception {
    CountDownLatch resting = new CountDownLatch(1);
    LoopPauses pauses = new LoopPauses();
    Vantage vantage =
        start(
            pauses,
            nanos -> {
              resting.countDown();
              pauses.accept(Duration.ofHours(1).toNanos());
            });
    try (DatagramSocket client = Ports.client(IPV4, vantage.port())) {
      byte[] binding = Requests.of(Requests.BINDING).bytes();
      while (resting.getCount() > 0) {
        client.send(new DatagramPacket(binding, binding.length));
      }
    }
    vantage.close();
    assertThat(log.all()).noneMatch(line -> line.contains("has not ended yet"));
    assertThat(vantage.isListening()).isFalse();
  }

  /** With a pump that rests in that way. */
  private Vantage start(LoopPauses pauses, LongConsumer afterATurn) {
    SightingMemory memory = new SightingMemory();
    SteadyTime time = SteadyTime.ofThisJvm();
    ChallengeAccounts accounts = new ChallengeAccounts(keys, memory, Clock.systemUTC());
    StunResponder responder =
        new StunResponder(accounts, new StatelessNonces(keys), (source, now) -> false);
    DatagramPump pump =
        new DatagramPump(responder, time, Ticker.SYSTEM, new LostDatagrams(), afterATurn);
    SharedPort shared =
        new SharedPort(
            0, keys.keyIds(), keys.current().nonceKey(), new PeerService(accounts, time));
    return Vantage.start(
        memory,
        new VantageLoop.Parts(() -> Set.of(IPV4), pump, IMPATIENT, time, shared, pauses),
        0);
  }

  private Vantage start(int port, LocalAddresses addresses) {
    return Vantage.start(
        port, addresses, IMPATIENT, new Vantage.Core(keys, Clock.systemUTC(), new SecureRandom()));
  }
}
