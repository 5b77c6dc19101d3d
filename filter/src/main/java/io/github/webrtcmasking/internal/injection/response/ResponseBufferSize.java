package io.github.webrtcmasking.internal.injection.response;

import static java.lang.System.Logger.Level.TRACE;

import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Enlarges a response's buffer by the size of the tag, so that a page commits no earlier than it
 * would without the tag. It never makes a buffer smaller.
 *
 * <p>Tomcat reuses responses with the buffer as we left it, so the buffer would grow with every
 * page. So we remember the sizes that we set, each with the size before. The memory has few
 * entries, because buffers come in few sizes. If it is full, because there are more sizes or
 * because several applications of one server enlarge the same responses, buffers do not grow
 * further: later pages get no room for the tag.
 */
public final class ResponseBufferSize {
  private static final System.Logger LOGGER = Loggers.of(ResponseBufferSize.class);

  private static final int MOST = 8;

  private volatile Left[] known = {};

  /** A size that we set, and the size that it would be without us. */
  private record Left(int size, int usual) {}

  /** The size that the buffer would be, had no earlier page enlarged it. */
  public int usual(int size) {
    Left left = left(size);
    return left == null ? size : left.usual;
  }

  private @Nullable Left left(int size) {
    for (Left left : known) {
      if (left.size == size) {
        return left;
      }
    }
    return null;
  }

  /**
   * Makes room for a tag.
   *
   * @param size the buffer size as the application sees it
   */
  public void enlarge(HttpServletResponse response, int size, int tagLength) {
    int room = size + tagLength;
    if (size <= 0 || room <= largest(response) || response.isCommitted()) {
      return;
    }
    if (left(room) == null && !remember(new Left(room, size))) {
      return;
    }
    try {
      response.setBufferSize(room);
    } catch (IllegalStateException e) {
      LOGGER.log(TRACE, "The buffer is in use already", e);
    }
  }

  /**
   * The largest buffer below: a wrapper may report a buffer of its own, but set the container's.
   */
  private static int largest(HttpServletResponse response) {
    int largest = response.getBufferSize();
    ServletResponse next = response;
    while (next instanceof ServletResponseWrapper wrapper) {
      next = wrapper.getResponse();
      largest = Math.max(largest, next.getBufferSize());
    }
    return largest;
  }

  /** Remembers a size before it is set, so that the next page with this response finds it. */
  private synchronized boolean remember(Left left) {
    Left[] before = known;
    if (before.length == MOST) {
      return false;
    }
    Left[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = left;
    known = after;
    return true;
  }
}
