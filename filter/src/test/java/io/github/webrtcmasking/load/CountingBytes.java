package io.github.webrtcmasking.load;

import java.io.OutputStream;

/** Counts what is written, and keeps none of it. */
final class CountingBytes extends OutputStream {

  private long written;

  @Override
  public void write(int one) {
    written++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    written += length;
  }

  long written() {
    return written;
  }
}
