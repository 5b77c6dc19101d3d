package io.github.webrtcmasking.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A door from this machine's loopback to a TCP port of a host's loopback. No network leads there,
 * so that a browser has no more network than its situation says: each connection is a process of
 * the host that copies between its pipes and a socket.
 */
final class Passage implements AutoCloseable {
  private static final String COPY =
      "exec 3<>/dev/tcp/127.0.0.1/%d || exit; cat <&3 & cat >&3; kill $!";

  private final ServerSocket door;
  private final List<String> command;
  private final Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

  private Passage(ServerSocket door, List<String> command) {
    this.door = door;
    this.command = command;
  }

  /** Opens a door to the port. */
  static Passage to(Namespace host, int port) {
    try {
      List<String> command =
          Stream.concat(host.inside().stream(), Stream.of("bash", "-c", COPY.formatted(port)))
              .toList();
      // The same port, because Firefox refuses a Host header with another.
      Passage passage =
          new Passage(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), command);
      daemon(passage::accept);
      return passage;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        open.add(socket);
        Process copier =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        open.add(copier::destroy);
        daemon(() -> copy(socket, copier));
        daemon(() -> copyBack(copier, socket));
      } catch (IOException closed) {
        // The loop's condition knows.
      }
    }
  }

  private static void copy(Socket from, Process to) {
    try (OutputStream output = to.getOutputStream()) {
      copy(from.getInputStream(), output);
    } catch (IOException closed) {
      to.destroy();
    }
  }

  private static void copyBack(Process from, Socket to) {
    try (to) {
      copy(from.getInputStream(), to.getOutputStream());
    } catch (IOException closed) {
      from.destroy();
    }
  }

  private static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[16_384];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.write(buffer, 0, read);
      to.flush();
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "passage");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (AutoCloseable one : open) {
        one.close();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
