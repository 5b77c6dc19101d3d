package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.testing.stun.Reply;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** Real UDP on loopback, for tests. */
public final class Ports {

  public static final InetAddress IPV4 = loopback(new byte[] {127, 0, 0, 1});
  public static final InetAddress IPV4_SECOND = loopback(new byte[] {127, 0, 0, 2});
  static final InetAddress IPV6 =
      loopback(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

  private Ports() {}

  /** A socket that holds a port of that address until it is closed. */
  public static DatagramChannel occupy(InetAddress address, int port) throws IOException {
    DatagramChannel channel =
        DatagramChannel.open(
            address.getAddress().length == 4
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6);
    return channel.bind(new InetSocketAddress(address, port));
  }

  static void release(DatagramChannel occupant) throws IOException {
    occupant.close();
  }

  public static int portOf(DatagramChannel channel) throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  /** A client that hears only the address it asks, as browsers do. */
  public static DatagramSocket client(InetAddress server, int port) throws SocketException {
    DatagramSocket client = new DatagramSocket(new InetSocketAddress(server, 0));
    client.connect(server, port);
    client.setSoTimeout(5_000);
    return client;
  }

  public static Reply ask(DatagramSocket client, byte[] request) throws IOException {
    client.send(new DatagramPacket(request, request.length));
    DatagramPacket answer = new DatagramPacket(new byte[2048], 2048);
    client.receive(answer);
    return Reply.of(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()).slice());
  }

  static IpAddress value(InetAddress address) {
    return IpAddress.of(address);
  }

  private static InetAddress loopback(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
