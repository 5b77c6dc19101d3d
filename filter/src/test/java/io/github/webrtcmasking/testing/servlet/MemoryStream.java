package io.github.webrtcmasking.testing.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** A container's blocking stream that keeps what is written. */
public final class MemoryStream extends ServletOutputStream {
  private final ByteArrayOutputStream content;

  public MemoryStream(ByteArrayOutputStream content) {
    this.content = content;
  }

  @Override
  public void write(int b) {
    content.write(b);
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
