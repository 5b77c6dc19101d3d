package io.github.webrtcmasking.flood;

import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;

/**
 * Sends from 100,000 addresses of 127.0.0.0/8 to a port of 127.0.0.1, in a process of its own, and
 * again from the first until something comes to its standard input, a minute at most. Reads no
 * answer, as a forger could not. Its argument is the port. Prints a line when it is at work, and at
 * the end how many sources and datagrams it was.
 */
final class FloodSender {

  static final int SOURCES = 100_000;

  private static final int MAX_SECONDS = 60;
  private static final int AT_WORK = 1000;
  private static final int FIRST_SOURCE = 0x7f010000;

  private FloodSender() {}

  public static void main(String[] args) throws IOException {
    InetSocketAddress vantage =
        new InetSocketAddress(
            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), Integer.parseInt(args[0]));
    long end = System.nanoTime() + MAX_SECONDS * 1_000_000_000L;
    List<ByteBuffer> datagrams = datagrams();
    int sources = 0;
    long sent = 0;
    while (System.nanoTime() < end && (sources < SOURCES || System.in.available() == 0)) {
      sent += send(sources++ % SOURCES, vantage, datagrams);
      if (sources == AT_WORK) {
        System.out.println("at work");
      }
    }
    System.out.printf("%d %d%n", Math.min(sources, SOURCES), sent);
  }

  /** One of each that costs something: both unauthenticated answers, a wrong nonce, and rubbish. */
  private static List<ByteBuffer> datagrams() {
    return List.of(
        Requests.of(Requests.BINDING).buffer(),
        Requests.allocateUdp().buffer(),
        Requests.allocateUdp()
            .withCredentials("1:00000000.flood", "mask", "abcdefghijklmnop")
            .with(0x0008, "00".repeat(20))
            .buffer(),
        ByteBuffer.allocate(100));
  }

  private static int send(int source, InetSocketAddress vantage, List<ByteBuffer> datagrams)
      throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.bind(new InetSocketAddress(address(FIRST_SOURCE + source), 0));
      for (ByteBuffer datagram : datagrams) {
        channel.send(datagram.rewind(), vantage);
      }
      return datagrams.size();
    } catch (BindException noPortLeft) {
      return 0;
    }
  }

  private static InetAddress address(int bits) throws IOException {
    return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array());
  }
}
