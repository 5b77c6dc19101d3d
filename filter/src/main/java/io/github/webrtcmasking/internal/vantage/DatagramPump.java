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

/**
 * Moves datagrams between a channel and the {@link StunResponder}. Knows nothing about STUN. For
 * one thread.
 *
 * <p>The buffer is in the heap: the hashes read arrays, and would copy a direct one into a new
 * array each time. The channel copies through a direct buffer that the JDK keeps for the thread.
 */
final class DatagramPump {

  /** Then the other channels have their turn. */
  private static final int MAX_IN_A_ROW = 64;

  private final StunResponder responder;
  private final Clock clock;
  private final Failures failures;

  /** One byte more than is answered, so that a cut datagram is seen to be too long. */
  private final ByteBuffer received = ByteBuffer.allocate(StunResponder.MAX_DATAGRAM + 1);

  DatagramPump(StunResponder responder, Clock clock, Failures failures) {
    this.responder = responder;
    this.clock = clock;
    this.failures = failures;
  }

  /**
   * Answers what has arrived.
   *
   * @throws IOException if the channel can receive no more
   */
  void drain(DatagramChannel channel, Listening ourselves) throws IOException {
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    IpAddress address = IpAddress.of(local.getAddress());
    for (int i = 0; i < MAX_IN_A_ROW; i++) {
      received.clear();
      if (!(channel.receive(received) instanceof InetSocketAddress source)) {
        return;
      }
      received.flip();
      answer(channel, source, address, ourselves);
    }
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
