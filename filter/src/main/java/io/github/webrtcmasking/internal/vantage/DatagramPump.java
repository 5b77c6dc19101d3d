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
 * <p>After a full turn, the pump rests as long as the turn took. So a flood gets at most half of
 * one core, and the kernel drops what does not fit into the socket's queue, which costs least. The
 * rest is bounded, because a very long turn only means that the process was stopped.
 *
 * <p>The buffer is in the heap, because the hashes read arrays and would copy a direct buffer each
 * time. The channel copies through a direct buffer that the JDK keeps for the thread.
 */
final class DatagramPump {

  /** After so many datagrams the pump rests, and the other channels get their turn. */
  static final int MAX_IN_A_TURN = 64;

  /** Many times the length of a full turn, which takes less than a millisecond. */
  static final Duration LONGEST_REST = Duration.ofMillis(50);

  private final StunResponder responder;
  private final InstantSource time;
  private final Ticker ticker;
  private final LostDatagrams lostDatagrams;
  private final LongConsumer rest;

  /**
   * One byte longer than the longest datagram that is answered, so that a longer one is noticed.
   */
  private final ByteBuffer received = ByteBuffer.allocate(StunResponder.MAX_DATAGRAM + 1);

  /**
   * A pump.
   *
   * @param time the time that the responder uses
   * @param ticker measures its turns
   * @param rest rests for the given number of nanoseconds
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
      // Errors too: after a moment without memory, the next datagram may go well.
      VantageLoop.unlessStopped(e);
      lostDatagrams.note(e);
    }
  }
}
