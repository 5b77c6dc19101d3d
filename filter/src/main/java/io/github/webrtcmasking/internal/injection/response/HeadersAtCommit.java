package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the headers that Spring Security's wrapper below us holds back until the response commits.
 *
 * <p>To make the wrapper write them, we flush it and stop the flush below it. We do so only with a
 * wrapper that is known to do nothing else at a flush. Others save sessions, whose cookie a later
 * part of the page may still change. The outermost response of ours sees the headers of those
 * others.
 */
public final class HeadersAtCommit {
  private static final String WRITER =
      "org.springframework.security.web.header.HeaderWriterFilter$HeaderWriterResponse";

  /** The headers that each wrapper wrote; it writes them only once. */
  private final List<FlushEnd> written = new ArrayList<>(0);

  /** Makes the wrappers write their headers now. */
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

  /** Writes the headers again, because a reset has removed them. */
  public void writeAgain() {
    written.forEach(FlushEnd::writeAgain);
  }
}
