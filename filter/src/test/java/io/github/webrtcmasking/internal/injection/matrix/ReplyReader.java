package io.github.webrtcmasking.internal.injection.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.injection.matrix.RawReply.End;
import io.github.webrtcmasking.internal.injection.matrix.RawReply.Framing;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import io.github.webrtcmasking.internal.injection.matrix.app.Seen;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads answers from one connection, byte by byte, with a time limit for each. */
final class ReplyReader {
  private static final byte[] MARK = Seen.MARK.getBytes(ISO_8859_1);

  private final Socket socket;
  private final InputStream in;
  private final Duration patience;
  private final Runnable atMark;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private long deadline;
  private int matched;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private List<String> headers = new ArrayList<>();
  private List<String> trailers = new ArrayList<>();
  private Framing framing = Framing.NONE;

  /** Runs {@code atMark} as soon as a body has shown {@link Seen#MARK}. */
  ReplyReader(Socket socket, Duration patience, Runnable atMark) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.patience = patience;
    this.atMark = atMark;
  }

  RawReply read(Ask ask) {
    deadline = System.nanoTime() + patience.toNanos();
    body = new ByteArrayOutputStream();
    headers = new ArrayList<>();
    trailers = new ArrayList<>();
    status = 0;
    framing = Framing.NONE;
    return reply(readTo(ask));
  }

  private RawReply reply(End end) {
    return new RawReply(status, headers, body.toString(ISO_8859_1), trailers, framing, end);
  }

  private End readTo(Ask ask) {
    try {
      readHead();
      framing = ask.method().equals("HEAD") ? Framing.NONE : framing();
      readBody();
      return isLast(ask) ? atEnd() : End.KEPT;
    } catch (SocketTimeoutException e) {
      return End.HANGS;
    } catch (EOFException | SocketException e) {
      return End.CUT_OFF;
    } catch (IOException | NumberFormatException e) {
      return End.SPOILT;
    }
  }

  private boolean isLast(Ask ask) {
    return framing == Framing.CLOSE
        || ask.version().equals("HTTP/1.0")
        || reply(End.KEPT).announcesClose();
  }

  private void readHead() throws IOException {
    String line = line();
    if (!line.startsWith("HTTP/1.")) {
      throw new IOException(line);
    }
    status = Integer.parseInt(line.split(" ", -1)[1]);
    readLines(headers);
  }

  private void readLines(List<String> lines) throws IOException {
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
  }

  private Framing framing() {
    RawReply head = reply(End.KEPT);
    if (status == 204 || status == 304) {
      return Framing.NONE;
    }
    if (head.header("Transfer-Encoding").isPresent()) {
      return Framing.CHUNKED;
    }
    return head.header("Content-Length").isPresent() ? Framing.LENGTH : Framing.CLOSE;
  }

  private void readBody() throws IOException {
    switch (framing) {
      case NONE -> {}
      case LENGTH -> readBytes(Long.parseLong(reply(End.KEPT).header("Content-Length").orElse("")));
      case CHUNKED -> readChunks();
      case CLOSE -> readRest();
    }
  }

  private void readChunks() throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      readBytes(size);
      if (!line().isEmpty()) {
        throw new IOException("a chunk of another size than it says");
      }
    }
    readLines(trailers);
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", -1)[0].strip(), 16);
  }

  private void readBytes(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      add(next());
    }
  }

  private void readRest() throws IOException {
    for (int b = read(); b >= 0; b = read()) {
      add(b);
    }
  }

  /** After the last answer of a connection there is nothing more. */
  private End atEnd() throws IOException {
    return framing == Framing.CLOSE || read() < 0 ? End.CLOSED : End.SPOILT;
  }

  private void add(int b) {
    body.write(b);
    matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
    if (matched == MARK.length) {
      matched = 0;
      atMark.run();
    }
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int b = next(); b != '\n'; b = next()) {
      if (b != '\r') {
        text.append((char) b);
      }
    }
    return text.toString();
  }

  private int next() throws IOException {
    int b = read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  private int read() throws IOException {
    if (position == limit) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout((int) left);
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position == limit ? -1 : buffer[position++] & 0xFF;
  }
}
