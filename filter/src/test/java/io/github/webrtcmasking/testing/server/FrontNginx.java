package io.github.webrtcmasking.testing.server;

import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.Installed;
import io.github.webrtcmasking.testing.NginxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Debian's nginx on a free port of loopback, in front of an application. */
public final class FrontNginx implements AutoCloseable {

  private final Process process;
  private final int port;

  private FrontNginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static boolean isInstalled() {
    return Installed.anywhere("nginx").isPresent();
  }

  /** Starts it with those lines of its one server; it listens when this returns. */
  public static FrontNginx start(Path folder, String lines) throws IOException {
    int port = FreePort.tcp();
    Path settings =
        Files.writeString(
            folder.resolve("nginx.conf"), NginxSettings.of(folder, "127.0.0.1:" + port, lines));
    String program = Installed.anywhere("nginx").orElseThrow().toString();
    Process process =
        new ProcessBuilder(program, "-p", folder.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    FrontNginx nginx = new FrontNginx(process, port);
    if (!Await.until(Duration.ofSeconds(20), nginx::listens)) {
      nginx.close();
      throw new AssertionError(Files.readString(folder.resolve("output.txt")));
    }
    return nginx;
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
