package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Ask.Condition;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * What one deployment answers to one case.
 *
 * @param get the answer to GET where the case asks with HEAD, otherwise the same
 * @param obstacle why the case cannot be asked here; empty where it can
 */
public record Exchange(RawReply reply, RawReply get, String obstacle) {

  /** Asks the application without an injector. */
  public static Exchange plain(Case row, RawClient client) throws IOException {
    // What was stored before there was an injector is the whole page, not another 304.
    boolean before = row.ask().condition() == Condition.BEFORE;
    return before ? unconditional(row, client) : of(row, client, client);
  }

  /** Asks it with one; {@code plain} is the same application without. */
  public static Exchange injected(Case row, RawClient client, RawClient plain) throws IOException {
    return of(row, client, row.ask().condition() == Condition.BEFORE ? plain : client);
  }

  private static Exchange of(Case row, RawClient client, RawClient first) throws IOException {
    if (row.ask().condition() == Condition.NONE) {
      return unconditional(row, client);
    }
    RawReply known = first.send(row.ask());
    return client
        .sendAgain(row.ask(), known)
        .map(reply -> new Exchange(reply, reply, ""))
        .orElseGet(() -> new Exchange(known, known, "no validator"));
  }

  private static Exchange unconditional(Case row, RawClient client) throws IOException {
    RawReply reply = client.send(row.ask());
    boolean head = row.ask().method().equals("HEAD");
    RawReply get = head ? client.send(row.ask().forBody()) : reply;
    return new Exchange(reply, get, obstacleIn(reply));
  }

  private static String obstacleIn(RawReply reply) {
    if (reply.header(MatrixServlet.NOT_AVAILABLE).isPresent()) {
      return "needs Servlet 6.1";
    }
    return switch (reply.end()) {
      case HANGS, SPOILT -> "broken without an injector, too";
      case KEPT, CLOSED, CUT_OFF -> "";
    };
  }

  /** The body without the encoding that the application's filter gave it. */
  byte[] page() {
    if (!reply.header("Content-Encoding").orElse("").equals("gzip")) {
      return reply.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
