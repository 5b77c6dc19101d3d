package io.github.webrtcmasking.visits;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Debian's coturn on a free UDP port of loopback, configured as the README says. */
final class Coturn implements AutoCloseable {
  static final String SECRET = "of no worth outside of this test";

  /** RFC 8489, section 5: a Binding request without attributes. */
  private static final byte[] BINDING =
      HexFormat.of().parseHex("000100002112a44200112233445566778899aabb");

  private static final int TRIES = 50;
  private static final int PATIENCE_MILLIS = 200;

  private final Process process;
  private final Path folder;
  private final int port;

  private Coturn(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "turnserver")));
  }

  /** Starts it, and returns when it answers. */
  static Coturn start() {
    try {
      Path folder = Files.createTempDirectory("coturn");
      int port = freePort();
      Path settings = Files.write(folder.resolve("turnserver.conf"), settings(port, folder));
      Process process =
          new ProcessBuilder("turnserver", "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      Coturn coturn = new Coturn(process, folder, port);
      coturn.awaitAnswer();
      return coturn;
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private static List<String> settings(int port, Path folder) {
    return List.of(
        // As in the README.
        "listening-port=" + port,
        "realm=shop.example",
        "use-auth-secret",
        "static-auth-secret=" + SECRET,
        "no-tcp",
        "no-tls",
        "no-dtls",
        "no-cli",
        "no-rfc5780",
        "denied-peer-ip=0.0.0.0-255.255.255.255",
        "denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        // For the test only.
        "listening-ip=127.0.0.1",
        "listening-ip=::1",
        "relay-ip=127.0.0.1",
        "userdb=" + folder.resolve("db"),
        "pidfile=" + folder.resolve("pid"),
        "log-file=stdout",
        "simple-log");
  }

  private static int freePort() throws SocketException {
    try (DatagramSocket socket = new DatagramSocket(loopback(0))) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  private void awaitAnswer() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(loopback(0))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      DatagramPacket answer = new DatagramPacket(new byte[2048], 2048);
      // Not connected, so that a port that nobody listens at yet is silence, too.
      DatagramPacket question = new DatagramPacket(BINDING, BINDING.length, loopback(port));
      for (int i = 0; i < TRIES && answer.getPort() <= 0; i++) {
        socket.send(question);
        receive(socket, answer);
      }
      if (answer.getPort() <= 0) {
        close();
        throw new IOException("coturn does not answer");
      }
    }
  }

  private static void receive(DatagramSocket socket, DatagramPacket answer) throws IOException {
    try {
      socket.receive(answer);
    } catch (SocketTimeoutException notYet) {
      // The caller asks again.
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException stubborn) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException notDeleted) {
      throw new UncheckedIOException(notDeleted);
    }
  }
}
