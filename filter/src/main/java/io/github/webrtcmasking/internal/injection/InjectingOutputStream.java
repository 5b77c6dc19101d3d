package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.EarlierTag;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The output path for bytes. Each call passes on its bytes at once; nothing is held back. */
final class InjectingOutputStream extends ServletOutputStream {
  private final ServletOutputStream out;
  private final PageInjection page;
  private boolean nonBlocking;

  InjectingOutputStream(ServletOutputStream out, PageInjection page) {
    this.out = out;
    this.page = page;
  }

  @Override
  public void write(int b) throws IOException {
    if (page.isSettled()) {
      out.write(b);
    } else {
      search(new byte[] {(byte) b}, 0, 1);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    EarlierTag earlier = page.earlierTag();
    if (page.isSettled()) {
      out.write(bytes, offset, length);
    } else if (earlier == null) {
      search(bytes, offset, length);
    } else {
      byte[] rest = earlier.cutFrom(Arrays.copyOfRange(bytes, offset, offset + length));
      search(rest, 0, rest.length);
    }
  }

  /**
   * The method of Servlet 6.1. Its default form requires isReady, which may be false for a blocking
   * stream.
   */
  public void write(ByteBuffer buffer) throws IOException {
    if (buffer.hasArray()) {
      write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
      buffer.position(buffer.limit());
    } else {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      write(bytes, 0, bytes.length);
    }
  }

  private void search(byte[] bytes, int offset, int length) throws IOException {
    int before = page.read(length, search -> search.read(bytes, offset, length));
    if (!page.isTagDue()) {
      out.write(bytes, offset, length);
      return;
    }
    byte[] tag = page.takeTag().tagBytes();
    if (nonBlocking) {
      out.write(join(Arrays.copyOfRange(bytes, offset, offset + length), before, tag));
      return;
    }
    out.write(bytes, offset, before);
    out.write(tag);
    out.write(bytes, offset + before, length - before);
  }

  /**
   * Joins page and tag, because a non-blocking stream takes only one write each time it is ready.
   */
  private static byte[] join(byte[] bytes, int before, byte[] tag) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + tag.length);
    System.arraycopy(tag, 0, joined, before, tag.length);
    System.arraycopy(bytes, before, joined, before + tag.length, bytes.length - before);
    return joined;
  }

  /** Uses the container's own method, because containers differ in the encoding they use. */
  @Override
  public void print(String text) throws IOException {
    if (page.isSettled() || text == null) {
      out.print(text);
      return;
    }
    int before = page.read(text.length(), search -> search.read(text, 0, text.length()));
    out.print(
        page.isTagDue()
            ? text.substring(0, before) + page.takeTag().tag() + text.substring(before)
            : text);
  }

  @Override
  public void flush() throws IOException {
    page.begin();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    page.finish();
    out.close();
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    nonBlocking = true;
    out.setWriteListener(listener);
  }
}
