package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers that Spring Security's wrapper below us keeps back until the response commits.
 *
 * <p>It is made to write them by a flush that ends below it. Only wrappers that are known to do
 * nothing else then are asked: others save sessions, whose cookie a later part of the page may
 * still change. Whoever cannot be asked is seen by the outermost response of ours.
 */
public final class HeadersAtCommit {
  private static final String WRITER =
      "org.springframework.security.web.header.HeaderWriterFilter$HeaderWriterResponse";

  /** Each is asked once: it writes no second time. */
  private final List<FlushEnd> written = new ArrayList<>(0);

  /** Has them written now. */
  public void write(HttpServletResponse top) {
    ServletResponse next = top;
    while (next instanceof ServletResponseWrapper wrapper) {
      next = wrapper.getResponse();
      if (isWriter(wrapper.getClass()) && next instanceof HttpServletResponse below) {
        write(wrapper, below);
      }
    }
  }

  private static boolean isWriter(Class<?> type) {
    return type.getName().equals(WRITER);
  }

  private void write(ServletResponseWrapper writer, HttpServletResponse below) {
    if (below.isCommitted()) {
      return;
    }
    FlushEnd end = new FlushEnd(below);
    writer.setResponse(end);
    try {
      writer.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.setResponse(below);
    }
    if (end.hasHeaders()) {
      written.add(end);
    }
  }

  /** Writes them once more, because a reset has taken them away. */
  public void writeAgain() {
    written.forEach(FlushEnd::writeAgain);
  }
}
