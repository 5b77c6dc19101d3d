package io.github.webrtcmasking.internal.injection.response;

import static java.lang.System.Logger.Level.TRACE;

import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** The answer to a HEAD request for a page whose length is not known. */
public final class HeadAnswer {
  private static final System.Logger LOGGER = Loggers.of(HeadAnswer.class);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private HeadAnswer() {}

  /**
   * Whether a length was declared that the page will not have under GET. Forgets that length, and
   * also that of a redirect, which has no body.
   *
   * @param head whether this is the answer to a HEAD request for a page
   */
  public static boolean isPromised(HttpServletResponse below, boolean head, DeclaredLength length) {
    boolean promised = head && length.isWithheld();
    if (head || REDIRECTS.contains(below.getStatus())) {
      length.forget();
    }
    return promised;
  }

  /** Commits the answer now, before the container counts the missing body and declares 0 bytes. */
  public static void send(HttpServletResponse response) {
    try {
      response.flushBuffer();
    } catch (IOException e) {
      LOGGER.log(TRACE, "The client has gone", e);
    }
  }
}
