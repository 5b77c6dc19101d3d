package io.github.webrtcmasking.lab;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A relay of datagrams that takes its time and loses some, in a kernel that has no netem. Runs on a
 * host of the laboratory; arguments: own address, port, the other end's address.
 */
public final class SlowLine {
  private static final int DELAY_MILLIS = 300;
  private static final int LOSS_PERCENT = 3;

  private final ScheduledExecutorService line = new ScheduledThreadPoolExecutor(1);
  private final Random luck = new Random(1);
  private final DatagramSocket near;
  private final DatagramSocket far;
  private volatile SocketAddress visitor = new InetSocketAddress(0);

  private SlowLine(DatagramSocket near, DatagramSocket far) {
    this.near = near;
    this.far = far;
  }

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[1]);
    DatagramSocket near =
        new DatagramSocket(new InetSocketAddress(InetAddress.getByName(arguments[0]), port));
    DatagramSocket far = new DatagramSocket();
    far.connect(new InetSocketAddress(InetAddress.getByName(arguments[2]), port));
    SlowLine line = new SlowLine(near, far);
    new Thread(line::inwards).start();
    System.out.println("ready");
    line.outwards();
  }

  private void outwards() {
    while (true) {
      DatagramPacket packet = received(near);
      visitor = packet.getSocketAddress();
      later(() -> far.send(new DatagramPacket(packet.getData(), packet.getLength())));
    }
  }

  private void inwards() {
    while (true) {
      DatagramPacket packet = received(far);
      later(() -> near.send(new DatagramPacket(packet.getData(), packet.getLength(), visitor)));
    }
  }

  private static DatagramPacket received(DatagramSocket socket) {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    try {
      socket.receive(packet);
    } catch (java.io.IOException refused) {
      packet.setLength(0); // The other end is not there yet.
    }
    return packet;
  }

  private void later(Sending sending) {
    if (luck.nextInt(100) >= LOSS_PERCENT) {
      var unused = line.schedule(() -> sendQuietly(sending), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static void sendQuietly(Sending sending) {
    try {
      sending.send();
    } catch (java.io.IOException lost) {
      // As lines do.
    }
  }

  private interface Sending {
    void send() throws java.io.IOException;
  }
}
