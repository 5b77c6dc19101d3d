package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Moves datagrams between a channel and the {@link StunResponder}. Knows nothing about STUN. For
 * one thread.
 *
 * <p>When more has arrived than one turn answers, it rests as long as the turn took, so that a
 * flood has half of one core and the application the rest: what does not fit into the socket's
 * queue meanwhile is dropped by the kernel, which costs least. A turn that took long was no turn:
 * the process was stopped in it, and nobody has to be spared for that.
 *
 * <p>The buffer is in the heap: the hashes read arrays, and would copy a direct one into a new
 * array each time. The channel copies through a direct buffer that the JDK keeps for the thread.
 */
final class DatagramPump {

  /** Then the pump rests, and the other channels have their turn. */
  static final int MAX_IN_A_TURN = 64;

  /** Many times what a full turn takes: that is less than a millisecond. */
  static final Duration LONGEST_REST = Duration.ofMillis(50);

  private final StunResponder responder;
  private final InstantSource time;
  private final Ticker ticker;
  private final LostDatagrams lostDatagrams;
  private final LongConsumer rest;

  /** One byte more than is answered, so that a cut datagram is seen to be too long. */
  private final ByteBuffer received = ByteBuffer.allocate(StunResponder.MAX_DATAGRAM + 1);

  /**
   * A pump.
   *
   * @param time what the responder goes by
   * @param ticker measures its turns
   * @param rest how it rests, given for how many nanoseconds
   */
  DatagramPump(
      StunResponder responder,
      InstantSource time,
      Ticker ticker,
      LostDatagrams lostDatagrams,
      LongConsumer rest) {
    this.responder = responder;
    this.time = time;
    this.ticker = ticker;
    this.lostDatagrams = lostDatagrams;
    this.rest = rest;
  }

  /**
   * Answers what has arrived.
   *
   * @throws IOException if the channel can receive no more
   */
  void drain(DatagramChannel channel, Listening ourselves) throws IOException {
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    IpAddress address = IpAddress.of(local.getAddress());
    long start = ticker.nanos();
    for (int i = 0; i < MAX_IN_A_TURN; i++) {
      received.clear();
      if (!(channel.receive(received) instanceof InetSocketAddress source)) {
        return;
      }
      received.flip();
      answer(channel, source, address, ourselves);
    }
    rest.accept(Math.min(ticker.nanos() - start, LONGEST_REST.toNanos()));
  }

  private void answer(
      DatagramChannel channel, InetSocketAddress source, IpAddress local, Listening ourselves) {
    try {
      TransportAddress from =
          new TransportAddress(IpAddress.of(source.getAddress()), source.getPort());
      if (ourselves.holds(from)) {
        return;
      }
      Optional<ByteBuffer> answer = responder.respond(received, from, local, time.instant());
      if (answer.isPresent()) {
        channel.send(answer.get(), source);
      }
    } catch (IOException | RuntimeException | Error e) {
      // Also when the server is out of memory for a moment: the next datagram is another one.
      VantageLoop.unlessStopped(e);
      lostDatagrams.note(e);
    }
  }
}
