package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** As the classic compressing filters: announces first, compresses what is written. */
@SuppressWarnings("serial") // never serialised
final class CompressingFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response.containsHeader("Content-Encoding")) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Content-Encoding", "gzip");
    Zipping zipping = new Zipping(response);
    if (request.getServletPath().endsWith("/eager")) {
      zipping.open();
    }
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public ServletOutputStream getOutputStream() {
            return zipping;
          }
        });
    zipping.open().finish();
  }

  private static final class Zipping extends ServletOutputStream {
    private final HttpServletResponse response;
    private Optional<GZIPOutputStream> zip = Optional.empty();

    Zipping(HttpServletResponse response) {
      this.response = response;
    }

    GZIPOutputStream open() throws IOException {
      if (zip.isEmpty()) {
        zip = Optional.of(new GZIPOutputStream(response.getOutputStream()));
      }
      return zip.get();
    }

    @Override
    public void write(int b) throws IOException {
      open().write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException();
    }
  }
}
