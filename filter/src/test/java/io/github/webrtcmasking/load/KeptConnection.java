package io.github.webrtcmasking.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of a client to the shop, which is kept as browsers keep theirs. */
final class KeptConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d+)");
  private static final Pattern SESSION =
      Pattern.compile("\nset-cookie: *jsessionid=([^;\r]+)", Pattern.CASE_INSENSITIVE);

  private final int port;
  private Socket socket;
  private InputStream in;

  /** To a port of loopback, from the first request on. */
  KeptConnection(int port) {
    this.port = port;
  }

  /** What came back. */
  record Reply(int status, String head, String body) {

    /** The session that it gave; null where it gave none. */
    String session() {
      Matcher session = SESSION.matcher(head);
      return session.find() ? session.group(1) : null;
    }
  }

  /** Sends a whole request, once more where the server has closed the connection meanwhile. */
  Reply send(String request) throws IOException {
    if (socket != null) {
      try {
        return exchange(request);
      } catch (IOException closedMeanwhile) {
        close();
      }
    }
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    return exchange(request);
  }

  /** Sends a request and goes away before its answer has ended. */
  void sendAndLeave(String request, int read) throws IOException {
    try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port)) {
      own.setSoTimeout(PATIENCE_MILLIS);
      own.setSoLinger(true, 0);
      own.getOutputStream().write(request.getBytes(ISO_8859_1));
      own.getInputStream().readNBytes(read);
    }
  }

  private Reply exchange(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    String head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    String lower = head.toLowerCase(Locale.ROOT);
    Matcher length = LENGTH.matcher(lower);
    byte[] body = new byte[0];
    if (lower.contains("\ntransfer-encoding: chunked")) {
      body = chunks();
    } else if (length.find()) {
      body = exactly(Integer.parseInt(length.group(1)));
    }
    if (lower.contains("\nconnection: close")) {
      close();
    }
    return new Reply(status, head, new String(body, ISO_8859_1));
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("the server hung up");
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException("cut off after " + read.length + " of " + length);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
