package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Writes 20 bytes each time it may. */
final class TwentyBytesAtATime implements WriteListener {
  private final AsyncContext async;
  private final ServletOutputStream out;
  private final byte[] bytes;
  private int sent;

  TwentyBytesAtATime(AsyncContext async, ServletOutputStream out, byte[] bytes) {
    this.async = async;
    this.out = out;
    this.bytes = bytes;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (sent == bytes.length) {
        async.complete();
        return;
      }
      int count = Math.min(20, bytes.length - sent);
      int from = sent;
      sent += count;
      out.write(bytes, from, count);
    }
  }

  @Override
  public void onError(Throwable t) {
    async.complete();
  }
}
