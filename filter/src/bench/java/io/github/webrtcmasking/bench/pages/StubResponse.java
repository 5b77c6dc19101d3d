package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A response that costs as little as one can: the same stream and, for characters, the same {@code
 * BufferedWriter(OutputStreamWriter, 8192)} below every injector, used again for each page as
 * containers do.
 */
final class StubResponse extends SilentResponse {
  private final StubOutput stream = new StubOutput();
  private final PrintWriter writer =
      new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 8192));
  private String contentType;
  private boolean writerAsked;

  /** Begins the next page. */
  void recycle() {
    stream.recycle();
    writerAsked = false;
    contentType = null;
  }

  /** Ends the page, as a container does; answers its length. */
  int finish() {
    if (writerAsked) {
      writer.flush();
    }
    return stream.length();
  }

  String text() {
    return stream.text();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    writerAsked = true;
    return writer;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public void setContentType(String type) {
    contentType = type;
  }

  @Override
  public String getCharacterEncoding() {
    return "UTF-8";
  }

  @Override
  public void setCharacterEncoding(String encoding) {}

  @Override
  public Locale getLocale() {
    return Locale.ROOT;
  }

  @Override
  public int getStatus() {
    return SC_OK;
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public boolean containsHeader(String name) {
    return false;
  }

  @Override
  public String getHeader(String name) {
    return null;
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return List.of();
  }

  @Override
  public void setHeader(String name, String value) {}

  @Override
  public void addHeader(String name, String value) {}

  @Override
  public int getBufferSize() {
    return 8192;
  }

  @Override
  public void setBufferSize(int size) {}

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void flushBuffer() {}

  @Override
  public String encodeURL(String url) {
    return url;
  }
}
