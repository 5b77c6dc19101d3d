package io.github.webrtcmasking.internal.injection.matrix.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a page wait until its client says that it has seen the beginning. */
public final class Seen {
  /** What the client waits for. */
  public static final String MARK = "beginning-seen?";

  /** What the client then asks for, with another request. */
  public static final String PATH = "/page/seen";

  private static final String ATTRIBUTE = Seen.class.getName();
  private static final int PATIENCE_SECONDS = 3;

  private final Semaphore semaphore = new Semaphore(0);

  static synchronized Seen of(HttpServletRequest request) {
    Object old = request.getServletContext().getAttribute(ATTRIBUTE);
    if (old instanceof Seen seen) {
      return seen;
    }
    Seen seen = new Seen();
    request.getServletContext().setAttribute(ATTRIBUTE, seen);
    return seen;
  }

  void tell() {
    semaphore.release();
  }

  /** Part of the page, so that a beginning held back is a page changed. */
  String await() {
    try {
      boolean seen = semaphore.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return seen ? "yes" : "the flush did not deliver it";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
