package io.github.webrtcmasking.testing.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.zip.GZIPOutputStream;

/**
 * An application's own compression: announces first, compresses what is written, begins before
 * anything is written where a path ends with {@code /eager}.
 */
public final class GzipFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response.containsHeader("Content-Encoding")) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Content-Encoding", "gzip");
    Compressed compressed = new Compressed(response);
    if (request.getRequestURI().endsWith("/eager")) {
      compressed.getOutputStream();
    }
    chain.doFilter(request, compressed);
    compressed.finish();
  }

  private static final class Compressed extends HttpServletResponseWrapper {
    private Zip zip;
    private PrintWriter writer;

    Compressed(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (zip == null) {
        zip = new Zip(super.getOutputStream());
      }
      return zip;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (writer == null) {
        Charset charset = Charset.forName(getCharacterEncoding());
        writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), charset));
      }
      return writer;
    }

    @Override
    public void setContentLength(int length) {}

    void finish() throws IOException {
      if (writer != null) {
        writer.flush();
      }
      getOutputStream();
      zip.finish();
    }
  }

  private static final class Zip extends BlockingStream {
    private final GZIPOutputStream out;

    Zip(ServletOutputStream below) throws IOException {
      out = new GZIPOutputStream(below);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    void finish() throws IOException {
      out.finish();
    }
  }
}
