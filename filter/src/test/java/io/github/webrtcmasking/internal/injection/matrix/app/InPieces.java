package io.github.webrtcmasking.internal.injection.matrix.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Arrays;

/** Writes one piece for each time the stream is ready, as the specification wants it. */
final class InPieces implements WriteListener {
  private static final int SIZE = 5000;

  private final AsyncContext async;
  private final ServletOutputStream out;
  private final byte[] page;
  private int at;

  InPieces(AsyncContext async, ServletOutputStream out, byte[] page) {
    this.async = async;
    this.out = out;
    this.page = page.clone();
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (at == page.length) {
        async.complete();
        return;
      }
      int end = Math.min(page.length, at + SIZE);
      byte[] piece = Arrays.copyOfRange(page, at, end);
      at = end;
      out.write(piece, 0, piece.length);
      // The bytes are the stream's now only until it is ready again: nothing may keep the array.
    }
  }

  @Override
  public void onError(Throwable failure) {
    async.complete();
  }
}
