package io.github.webrtcmasking.bench.peers;

import io.opentelemetry.javaagent.bootstrap.servlet.InjectionState;
import io.opentelemetry.javaagent.bootstrap.servlet.SnippetInjectingResponseWrapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The agent's wrapper with the one thing that its byte code changes add to the container's stream:
 * a state for each response, which is asked at each write.
 */
final class OpenTelemetryResponse extends HttpServletResponseWrapper {
  private final SnippetInjectingResponseWrapper wrapper;
  private final HttpServletResponse below;
  private ServletOutputStream stream;

  OpenTelemetryResponse(HttpServletResponse wrapper, HttpServletResponse below) {
    super(wrapper);
    this.wrapper = (SnippetInjectingResponseWrapper) wrapper;
    this.below = below;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream out = below.getOutputStream();
    if (!wrapper.isContentTypeTextHtml()) {
      stream = null;
      return out;
    }
    if (stream == null) {
      stream = new OpenTelemetryOutput(out, new InjectionState(wrapper));
    }
    return stream;
  }
}
