package io.github.webrtcmasking.testing.stun;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * A request that is sent again while nobody answers, as RFC 8489, section 6.2.1 asks for and as
 * every client does.
 */
public final class Exchange {

  private static final int TRIES = 100;
  private static final int PATIENCE_MILLIS = 200;

  /** Where the transaction begins, and where it ends with the header. */
  private static final int TRANSACTION = 8;

  private static final int HEADER = 20;

  private Exchange() {}

  /** What is answered within some twenty seconds to a request over a connected socket. */
  public static Reply of(DatagramSocket socket, byte[] request) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    DatagramPacket answer = new DatagramPacket(new byte[2048], 2048);
    for (int i = 0; i < TRIES; i++) {
      try {
        socket.send(new DatagramPacket(request, request.length));
        do {
          socket.receive(answer);
        } while (!answers(answer, request));
        return Reply.of(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()).slice());
      } catch (SocketTimeoutException notYet) {
        // Asked again.
      } catch (PortUnreachableException notYet) {
        // The refusal comes at once, so the wait has to be ours.
        LockSupport.parkNanos(Duration.ofMillis(PATIENCE_MILLIS).toNanos());
      }
    }
    throw new IOException("nobody answers");
  }

  /** Whether it has the transaction of the request, and is not late for one before it. */
  private static boolean answers(DatagramPacket answer, byte[] request) {
    return answer.getLength() >= HEADER
        && Arrays.equals(answer.getData(), TRANSACTION, HEADER, request, TRANSACTION, HEADER);
  }
}
