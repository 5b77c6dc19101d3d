package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.Ports.IPV4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.protocol.RequestLimit;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramPumpTest {

  private static final byte[] BINDING = Requests.of(Requests.BINDING).bytes();

  private final LogLines log = LogLines.ofPackage(DatagramPumpTest.class);
  private DatagramChannel channel;
  private DatagramSocket client;

  @BeforeEach
  void open() throws IOException {
    channel = Ports.occupy(IPV4, 0);
    client = Ports.client(IPV4, Ports.portOf(channel));
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
    client.close();
    log.close();
  }

  @Test
  void errorInOneDatagramIsToldByItsClassAndTheNextIsAnswered() throws IOException {
    send(1);
    drain(
        (source, now) -> {
          throw new IllegalStateException("192.0.2.7");
        });
    assertThat(log.all())
        .containsExactly(
            "WARNING The vantage lost 1 datagram(s) to java.lang.IllegalStateException");

    send(1);
    drain((source, now) -> true);
    client.receive(new DatagramPacket(new byte[64], 64));
  }

  @Test
  void repeatedErrorsAreToldRarely() throws IOException {
    DatagramPump pump =
        pump(
            (source, now) -> {
              throw new OutOfMemoryError();
            });
    channel.configureBlocking(false);
    for (int i = 0; i < 20; i++) {
      send(10);
      pump.drain(channel, Listening.NOWHERE);
    }

    assertThat(log.all()).hasSize(3); // 1, 10, 100
  }

  @Test
  void restsWhenMoreHasArrivedThanOneTurnAnswers() throws IOException {
    List<Long> rests = new ArrayList<>();
    DatagramPump pump =
        new DatagramPump(
            responder((source, now) -> true),
            TestKeys.CLOCK,
            Ticker.SYSTEM,
            new LostDatagrams(),
            rests::add);
    channel.configureBlocking(false);

    send(DatagramPump.MAX_IN_A_TURN - 1);
    pump.drain(channel, Listening.NOWHERE);
    assertThat(rests).isEmpty();

    send(DatagramPump.MAX_IN_A_TURN + 1);
    pump.drain(channel, Listening.NOWHERE);
    assertThat(rests).hasSize(1).allMatch(nanos -> nanos > 0);
  }

  /** The container was paused, or the machine moved, in the middle of a turn. */
  @Test
  void pauseOfTheProcessIsNotRestedOnceMore() throws IOException {
    List<Long> rests = new ArrayList<>();
    AtomicLong nanos = new AtomicLong();
    DatagramPump pump =
        new DatagramPump(
            responder((source, now) -> true),
            TestKeys.CLOCK,
            () -> nanos.getAndAdd(Duration.ofSeconds(10).toNanos()),
            new LostDatagrams(),
            rests::add);
    channel.configureBlocking(false);
    send(DatagramPump.MAX_IN_A_TURN);
    pump.drain(channel, Listening.NOWHERE);

    assertThat(rests).containsExactly(DatagramPump.LONGEST_REST.toNanos());
    assertThat(DatagramPump.LONGEST_REST).isLessThanOrEqualTo(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, LinkageError.class})
  void anyErrorInOneDatagramLeavesTheNextOnesAnswered(Class<? extends Error> kind)
      throws Exception {
    Error error = kind.getConstructor().newInstance();
    send(1);
    drain(
        (source, now) -> {
          throw error;
        });
    assertThat(log.all())
        .containsExactly("WARNING The vantage lost 1 datagram(s) to " + kind.getName());

    send(1);
    drain((source, now) -> true);
    client.receive(new DatagramPacket(new byte[64], 64));
  }

  @Test
  void ourOwnSocketGetsNoAnswer() throws IOException {
    int clientPort = client.getLocalPort();
    send(1);
    channel.configureBlocking(false);
    pump((source, now) -> {
          throw new AssertionError("asked");
        })
        .drain(channel, new Listening(clientPort, List.of(IPV4), Set.of()));

    assertThat(log.all()).isEmpty();
  }

  @Test
  void closedChannelIsTheCallersBusiness() throws IOException {
    channel.close();

    assertThatThrownBy(() -> pump((source, now) -> true).drain(channel, Listening.NOWHERE))
        .isInstanceOf(IOException.class);
  }

  /** Loopback delivers before send returns. */
  private void send(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      client.send(new DatagramPacket(BINDING, BINDING.length));
    }
  }

  private void drain(RequestLimit requestLimit) throws IOException {
    channel.configureBlocking(false);
    pump(requestLimit).drain(channel, Listening.NOWHERE);
  }

  private static DatagramPump pump(RequestLimit requestLimit) {
    return new DatagramPump(
        responder(requestLimit),
        TestKeys.CLOCK,
        Ticker.SYSTEM,
        new LostDatagrams(),
        new LoopPauses());
  }

  private static StunResponder responder(RequestLimit requestLimit) {
    KeyRing keys = KeyRing.of(TestKeys.CURRENT);
    return new StunResponder(
        new ChallengeAccounts(keys, new SightingMemory(), TestKeys.CLOCK),
        new StatelessNonces(keys),
        requestLimit);
  }
}
