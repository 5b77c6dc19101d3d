package io.github.webrtcmasking.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** The floor: a selector and a channel as the vantage has them, and every datagram goes back. */
final class EchoServer {

  private static final int MAX_IN_A_ROW = 64;

  private EchoServer() {}

  public static void main(String[] args) throws IOException {
    try (Selector selector = Selector.open();
        DatagramChannel channel = DatagramChannel.open()) {
      channel.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      ByteBuffer datagram = ByteBuffer.allocate(1501);
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(key -> drain((DatagramChannel) key.channel(), datagram));
      }
    }
  }

  private static void drain(DatagramChannel channel, ByteBuffer datagram) {
    try {
      for (int i = 0; i < MAX_IN_A_ROW; i++) {
        datagram.clear();
        SocketAddress source = channel.receive(datagram);
        if (source == null) {
          return;
        }
        channel.send(datagram.flip(), source);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
