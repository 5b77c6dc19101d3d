package io.github.webrtcmasking.internal.injection;

import static java.lang.System.Logger.Level.TRACE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a response's buffer larger by the tag, so that a page commits no earlier than without it.
 * The size is absolute, from the smallest one seen: containers reuse responses with the buffer as
 * we left it, which would otherwise grow with every page.
 */
final class BufferRoom {
  private static final System.Logger LOGGER = System.getLogger(BufferRoom.class.getName());

  private final AtomicInteger usual = new AtomicInteger(Integer.MAX_VALUE);

  /** The size as the container makes it, without what an earlier page of ours has left. */
  int usual(int size) {
    int smallest = usual.get();
    return size < smallest ? usual.accumulateAndGet(size, Math::min) : smallest;
  }

  static void enlarge(HttpServletResponse response, int size, int tagLength) {
    if (size <= 0 || response.isCommitted()) {
      return;
    }
    try {
      response.setBufferSize(size + tagLength);
    } catch (IllegalStateException e) {
      LOGGER.log(TRACE, "The buffer is in use already", e);
    }
  }
}
