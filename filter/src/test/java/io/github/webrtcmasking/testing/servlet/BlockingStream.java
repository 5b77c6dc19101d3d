package io.github.webrtcmasking.testing.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** A stream that is written to by whoever has the time to wait. */
abstract class BlockingStream extends ServletOutputStream {

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException();
  }
}
