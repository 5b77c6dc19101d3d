package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.MatrixServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * What one deployment answers to one case.
 *
 * @param get the answer to GET where the case asks with HEAD, otherwise the same
 */
public record Exchange(Reply reply, Reply get) {

  /** Asks. */
  public static Exchange of(Case row, RawClient client) throws IOException {
    Reply reply = client.send(row.ask());
    boolean head = row.ask().method().equals("HEAD");
    return new Exchange(reply, head ? client.send(row.ask().forBody()) : reply);
  }

  /** Whether the server has the API that the case needs. */
  public boolean isAvailable() {
    return reply.header(MatrixServlet.NOT_AVAILABLE).isEmpty();
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
