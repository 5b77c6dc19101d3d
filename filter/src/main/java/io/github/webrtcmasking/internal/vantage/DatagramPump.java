package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.Endpoint;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Moves datagrams between a channel and the {@link StunResponder}. Knows nothing about STUN. For
 * one thread.
 *
 * <p>When more has arrived than one turn answers, it rests as long as the turn took, so that a
 * flood has half of one core and the application the rest: what does not fit into the socket's
 * queue meanwhile is dropped by the kernel, which costs least.
 *
 * <p>The buffer is in the heap: the hashes read arrays, and would copy a direct one into a new
 * array each time. The channel copies through a direct buffer that the JDK keeps for the thread.
 */
final class DatagramPump {

  /** Then the pump rests, and the other channels have their turn. */
  static final int MAX_IN_A_TURN = 64;

  private final StunResponder responder;
  private final Clock clock;
  private final Failures failures;
  private final LongConsumer rest;

  /** One byte more than is answered, so that a cut datagram is seen to be too long. */
  private final ByteBuffer received = ByteBuffer.allocate(StunResponder.MAX_DATAGRAM + 1);

  DatagramPump(StunResponder responder, Clock clock, Failures failures) {
    this(responder, clock, failures, LockSupport::parkNanos);
  }

  /**
   * A pump that rests in another way.
   *
   * @param rest is given the nanoseconds
   */
  DatagramPump(StunResponder responder, Clock clock, Failures failures, LongConsumer rest) {
    this.responder = responder;
    this.clock = clock;
    this.failures = failures;
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
    long start = System.nanoTime();
    for (int i = 0; i < MAX_IN_A_TURN; i++) {
      received.clear();
      if (!(channel.receive(received) instanceof InetSocketAddress source)) {
        return;
      }
      received.flip();
      answer(channel, source, address, ourselves);
    }
    rest.accept(System.nanoTime() - start);
  }

  private void answer(
      DatagramChannel channel, InetSocketAddress source, IpAddress local, Listening ourselves) {
    try {
      Endpoint from = new Endpoint(IpAddress.of(source.getAddress()), source.getPort());
      if (ourselves.holds(from)) {
        return;
      }
      Optional<ByteBuffer> answer = responder.respond(received, from, local, clock.instant());
      if (answer.isPresent()) {
        channel.send(answer.get(), source);
      }
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      // Also when the server is out of memory for a moment: the next datagram is another one.
      failures.note(e);
    }
  }
}
