package io.github.webrtcmasking.lab;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Carries IP packets between two TUN devices, which are its standard input and output, as a line
 * does that takes its time and loses some: each packet takes the delay and a random part of the
 * jitter, and none overtakes another. {@link LongCable} starts it; arguments: delay and jitter in
 * milliseconds, loss in percent.
 */
public final class PacketDelay {
  private static final int LONGEST_PACKET = 65_536;
  private static final int MOST_UNDER_WAY = 10_000;

  private final BlockingQueue<Packet> underWay = new LinkedBlockingQueue<>(MOST_UNDER_WAY);
  private final FileInputStream from;
  private final FileOutputStream to;
  private final double[] quality;
  private final Random luck;

  private PacketDelay(FileDescriptor from, FileDescriptor to, double[] quality, int seed) {
    this.from = new FileInputStream(from);
    this.to = new FileOutputStream(to);
    this.quality = quality;
    this.luck = new Random(seed);
  }

  public static void main(String[] arguments) {
    double[] quality = new double[arguments.length];
    for (int i = 0; i < quality.length; i++) {
      quality[i] = Double.parseDouble(arguments[i]);
    }
    new PacketDelay(FileDescriptor.in, FileDescriptor.out, quality, 1).start();
    new PacketDelay(FileDescriptor.out, FileDescriptor.in, quality, 2).start();
    System.err.println("ready");
  }

  private void start() {
    new Thread(this::receive, "receives").start();
    new Thread(this::deliver, "delivers").start();
  }

  private void receive() {
    byte[] buffer = new byte[LONGEST_PACKET];
    long due = System.nanoTime();
    while (true) {
      int length;
      try {
        length = from.read(buffer);
      } catch (IOException gone) {
        return; // The device is, and with it the line.
      }
      double millis = quality[0] + quality[1] * luck.nextDouble();
      long now = System.nanoTime();
      due = Math.max(due, now + (long) (millis * TimeUnit.MILLISECONDS.toNanos(1)));
      if (length > 0 && luck.nextDouble() * 100 >= quality[2]) {
        // A line that is full loses what comes.
        var unused = underWay.offer(new Packet(due, java.util.Arrays.copyOf(buffer, length)));
      }
    }
  }

  private void deliver() {
    while (true) {
      try {
        Packet packet = underWay.take();
        for (long left; (left = packet.due - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(left);
        }
        to.write(packet.bytes);
      } catch (IOException down) {
        // A device that is not up yet loses packets.
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /** One packet and the time by the JVM's clock when it arrives. */
  private static final class Packet {
    final long due;
    final byte[] bytes;

    Packet(long due, byte[] bytes) {
      this.due = due;
      this.bytes = bytes;
    }
  }
}
