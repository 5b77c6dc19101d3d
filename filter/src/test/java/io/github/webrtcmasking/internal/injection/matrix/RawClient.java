package io.github.webrtcmasking.internal.injection.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.injection.matrix.RawReply.End;
import io.github.webrtcmasking.internal.injection.matrix.app.Ask;
import io.github.webrtcmasking.internal.injection.matrix.app.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/**
 * An HTTP client that forgives nothing: it keeps what came and says how it ended. After each answer
 * it asks for another page on the same connection, which shows whether the length was right.
 *
 * @param contextPath of the application
 * @param patience for one answer, from the request to its last byte
 */
public record RawClient(int port, String contextPath, Duration patience) {

  /** What a browser sends; some injectors look at it. */
  private static final String ACCEPT = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

  private static final Ask NEXT = Ask.get("/page/next");
  private static final Ask SEEN = Ask.get(Seen.PATH);

  /** Sends the request without its condition. */
  public RawReply send(Ask ask) throws IOException {
    return exchange(ask);
  }

  /** Sends the request for what is known already; nothing where the answer has no validator. */
  public Optional<RawReply> sendAgain(Ask ask, RawReply known) throws IOException {
    Optional<String> tag = known.header("ETag");
    Optional<String> date = known.header("Last-Modified");
    if (tag.isEmpty() && date.isEmpty()) {
      return Optional.empty();
    }
    Ask again = tag.map(value -> ask.with("If-None-Match: " + value)).orElse(ask);
    Ask full = again;
    return Optional.of(
        exchange(date.map(value -> full.with("If-Modified-Since: " + value)).orElse(full)));
  }

  private RawReply exchange(Ask ask) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      ReplyReader reader = new ReplyReader(socket, patience, this::tellSeen);
      write(socket, request(ask));
      RawReply reply = reader.read(ask);
      RawReply whole = reply.end() == End.KEPT ? checked(reply, socket, reader) : reply;
      return whole.withoutBoundary();
    }
  }

  /** Whether the connection still works as the answer has said. */
  private RawReply checked(RawReply reply, Socket socket, ReplyReader reader) throws IOException {
    RawReply next;
    try {
      write(socket, request(NEXT));
      next = reader.read(NEXT);
    } catch (IOException e) {
      return ended(reply, End.CUT_OFF);
    }
    boolean right = next.status() == 200 && next.octets().equals("next");
    return right ? reply : ended(reply, next.end() == End.HANGS ? End.HANGS : End.SPOILT);
  }

  private static RawReply ended(RawReply reply, End end) {
    return new RawReply(
        reply.status(), reply.headers(), reply.octets(), reply.trailers(), reply.framing(), end);
  }

  /** With another connection, as another window would. */
  private void tellSeen() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      write(socket, request(SEEN));
      new ReplyReader(socket, patience, () -> {}).read(SEEN);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String request(Ask ask) {
    StringBuilder text = new StringBuilder();
    text.append(ask.method()).append(' ').append(contextPath).append(ask.path());
    text.append(' ').append(ask.version()).append("\r\nHost: shop.example\r\n");
    ask.headers().forEach(line -> text.append(line).append("\r\n"));
    if (!ask.body().isEmpty()) {
      text.append("Content-Type: application/x-www-form-urlencoded\r\n");
      text.append("Content-Length: ").append(ask.body().length()).append("\r\n");
    }
    if (ask.headers().stream().noneMatch(line -> line.startsWith("Accept:"))) {
      text.append(ACCEPT).append("\r\n");
    }
    return text.append("\r\n").append(ask.body()).toString();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
