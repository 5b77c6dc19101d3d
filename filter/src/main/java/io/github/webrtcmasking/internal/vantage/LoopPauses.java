package io.github.webrtcmasking.internal.vantage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The pauses of the vantage's thread. Closing the vantage or interrupting the thread ends them at
 * once.
 */
final class LoopPauses implements LongConsumer {

  private final CountDownLatch over = new CountDownLatch(1);

  @Override
  public void accept(long nanos) {
    try {
      over.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the current pause and skips all later ones. From any thread. */
  void end() {
    over.countDown();
  }
}
