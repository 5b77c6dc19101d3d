package io.github.webrtcmasking.internal.roundtrip;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * One connection as {@code /proc/net/tcp} lists it (proc_pid_net(5)).
 *
 * @param localPort the port of this end
 * @param peer the address of the other end
 * @param peerPort the port of the other end
 * @param timeout the retransmission timeout, to 10 ms
 */
record ConnectionLine(int localPort, IpAddress peer, int peerPort, Duration timeout) {

  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int TIMEOUT = 12;
  private static final String ESTABLISHED = "01";
  private static final int TICK_MILLIS = 10;
  private static final int HEX = 16;

  /** The connection; empty for the heading, for sockets that only listen, and for other forms. */
  static Optional<ConnectionLine> parse(String line) {
    String[] parts = line.trim().split(" +", -1);
    if (parts.length <= TIMEOUT || !parts[STATE].equals(ESTABLISHED)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ConnectionLine(
              port(parts[LOCAL]),
              address(parts[REMOTE]),
              port(parts[REMOTE]),
              Duration.ofMillis(Long.parseLong(parts[TIMEOUT]) * TICK_MILLIS)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException unknown) {
      return Optional.empty();
    }
  }

  /**
   * What the round trip is at most. Linux waits for the smoothed round trip and four times its
   * variation, but for the latter at least the floor (RFC 6298, section 2). One tick more, because
   * the file's number is cut.
   */
  Optional<Duration> roundTrip(Duration floor) {
    Duration most = timeout.minus(floor).plusMillis(TICK_MILLIS);
    return most.isNegative() || most.isZero() ? Optional.empty() : Optional.of(most);
  }

  private static int port(String end) {
    return Integer.parseInt(end.substring(end.indexOf(':') + 1), HEX);
  }

  /** The kernel writes each 32 bits as a number of its own byte order. */
  private static IpAddress address(String end) {
    String digits = end.substring(0, end.indexOf(':'));
    ByteBuffer bytes = ByteBuffer.allocate(digits.length() / 2).order(ByteOrder.nativeOrder());
    for (int from = 0; from < digits.length(); from += 8) {
      bytes.putInt(Integer.parseUnsignedInt(digits.substring(from, from + 8), HEX));
    }
    return IpAddress.ofBytes(bytes.array());
  }
}
