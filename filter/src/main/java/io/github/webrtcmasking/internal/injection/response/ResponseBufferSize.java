package io.github.webrtcmasking.internal.injection.response;

import static java.lang.System.Logger.Level.TRACE;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes a response's buffer larger by the tag, so that a page commits no earlier than without it,
 * and never smaller, whoever made it as large as it is.
 *
 * <p>Tomcat reuses responses with the buffer as we left it, which would grow with every page. So
 * the sizes that we left are remembered with those that they came from: a few, because buffers come
 * in few sizes. Where they come in more, or several applications of one server find what another
 * one left, growth ends with the memory: later pages go without room of their own.
 */
public final class ResponseBufferSize {
  private static final System.Logger LOGGER = System.getLogger(ResponseBufferSize.class.getName());

  private static final int MOST = 8;

  private volatile Left[] known = {};

  /** A size that we left, and that which it would have been without us. */
  private record Left(int size, int usual) {}

  /** The size as it would be without what an earlier page of ours has left. */
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
   * Makes room for a tag beside so much of the page.
   *
   * @param size as the application sees it
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

  /** A wrapper may tell of a buffer of its own, and pass on what is set to the container's. */
  private static int largest(HttpServletResponse response) {
    int largest = response.getBufferSize();
    ServletResponse next = response;
    while (next instanceof ServletResponseWrapper wrapper) {
      next = wrapper.getResponse();
      largest = Math.max(largest, next.getBufferSize());
    }
    return largest;
  }

  /** Beforehand, so that whoever is given the response next knows it. */
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
