package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** Keeps one page. Writing costs one copy and nothing else. */
final class StubOutput extends ServletOutputStream {
  private final byte[] page = new byte[256 * 1024];
  private int length;

  void recycle() {
    length = 0;
  }

  int length() {
    return length;
  }

  String text() {
    return new String(page, 0, length, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    page[length++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    System.arraycopy(bytes, offset, page, length, count);
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
