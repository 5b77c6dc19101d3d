package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.nio.charset.StandardCharsets;

/**
 * Keeps one page. Writing costs one copy and nothing else. Each copy begins at a cache line,
 * because otherwise the tag's length would decide how fast what follows it is copied; and each page
 * at another line of 64, because how source and target lie to each other decides as well.
 */
final class StubOutput extends ServletOutputStream {
  private static final int LINE = 64;
  private static final int LINES = 64;

  private final byte[] page = new byte[256 * 1024];
  private int start;
  private int position;
  private int length;

  void recycle() {
    start = (start + LINE) & (LINES * LINE - 1);
    position = start;
    length = 0;
  }

  int length() {
    return length;
  }

  /** What has been written to a new stub, without the gaps. */
  String text() {
    return new String(page, start, position - start, StandardCharsets.UTF_8).replace("\0", "");
  }

  @Override
  public void write(int b) {
    page[position++] = (byte) b;
    length++;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    position = (position + LINE - 1) & -LINE;
    System.arraycopy(bytes, offset, page, position, count);
    position += count;
    length += count;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException();
  }
}
