package io.github.webrtcmasking.testing.stun;

import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Debian's coturn on a free UDP port of loopback, configured as {@code docs/vantage.md} says. */
public final class Coturn implements AutoCloseable {

  public static final String SECRET = "of no worth outside of this test";

  private static final String IPV4 = "127.0.0.1";

  private final Process process;
  private final Path folder;
  private final int port;

  private Coturn(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  public static boolean isInstalled() {
    return Installed.has("turnserver");
  }

  /** Starts it on IPv4, and returns when it answers. */
  public static Coturn start() throws IOException {
    return start(IPV4);
  }

  /** Starts it on addresses of loopback, of which IPv4's is one; returns when it answers there. */
  public static Coturn start(String... addresses) throws IOException {
    Path folder = Files.createTempDirectory("coturn");
    int port = FreePort.udp();
    List<String> lines = new ArrayList<>(settings(port, folder));
    Stream.of(addresses).map(address -> "listening-ip=" + address).forEach(lines::add);
    Path settings = Files.write(folder.resolve("turnserver.conf"), lines);
    Process process =
        new ProcessBuilder("turnserver", "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    Coturn coturn = new Coturn(process, folder, port);
    try {
      coturn.ask(Requests.of(Requests.BINDING).bytes());
      return coturn;
    } catch (IOException | RuntimeException e) {
      coturn.close();
      throw e;
    }
  }

  private static List<String> settings(int port, Path folder) {
    return List.of(
        // As in docs/vantage.md.
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
        "relay-ip=" + IPV4,
        "userdb=" + folder.resolve("db"),
        "pidfile=" + folder.resolve("pid"),
        "log-file=stdout",
        "simple-log");
  }

  public int port() {
    return port;
  }

  /** What it answers; asks again while it is silent, as every client does. */
  public Reply ask(byte[] request) throws IOException {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      socket.connect(InetAddress.getLoopbackAddress(), port);
      return Exchange.of(socket, request);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
