package io.github.webrtcmasking.testing.servlet;

import java.io.ByteArrayOutputStream;

/** A container's blocking stream that keeps what is written. */
public final class MemoryStream extends BlockingStream {
  private final ByteArrayOutputStream content;

  public MemoryStream(ByteArrayOutputStream content) {
    this.content = content;
  }

  @Override
  public void write(int b) {
    content.write(b);
  }
}
