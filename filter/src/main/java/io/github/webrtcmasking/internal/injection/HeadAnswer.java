package io.github.webrtcmasking.internal.injection;

import static java.lang.System.Logger.Level.TRACE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer to a HEAD request for a page whose length is not known. */
final class HeadAnswer {
  private static final System.Logger LOGGER = System.getLogger(HeadAnswer.class.getName());

  private HeadAnswer() {}

  /** At once, before the container counts the body that is not there and promises 0 bytes. */
  static void send(HttpServletResponse response) {
    try {
      response.flushBuffer();
    } catch (IOException e) {
      LOGGER.log(TRACE, "The client has gone", e);
    }
  }
}
