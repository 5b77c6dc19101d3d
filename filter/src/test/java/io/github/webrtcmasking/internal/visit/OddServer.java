package io.github.webrtcmasking.internal.visit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A server that says what no good one does, and hangs up; the command at it. */
final class OddServer implements AutoCloseable {

  /** What goes out to each request, by whatever means. */
  interface Speech {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final Speech speech;

  OddServer(Speech speech) throws IOException {
    this.speech = speech;
    Thread thread = new Thread(this::serve, "odd server");
    thread.setDaemon(true);
    thread.start();
  }

  static OddServer saying(byte[] bytes) throws IOException {
    return new OddServer(out -> out.write(bytes));
  }

  static OddServer saying(String text) throws IOException {
    return saying(text.getBytes(ISO_8859_1));
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket accepted = socket.accept();
        Thread thread = new Thread(() -> answer(accepted), "odd answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket accepted) {
    try (accepted) {
      BufferedReader request =
          new BufferedReader(new InputStreamReader(accepted.getInputStream(), ISO_8859_1));
      for (String line = request.readLine(); line != null && !line.isEmpty(); ) {
        line = request.readLine();
      }
      speech.to(accepted.getOutputStream());
    } catch (IOException e) {
      // The command has heard enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  /** What the command says of it, with some patience. */
  List<String> checked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new VisitProgram(new PrintStream(out, true, UTF_8)).check(List.of("--timeout", "2", url()));
    return out.toString(UTF_8).lines().map(line -> line.replace(url(), "URL")).toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
