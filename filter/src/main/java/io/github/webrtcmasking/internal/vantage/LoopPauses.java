package io.github.webrtcmasking.internal.vantage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The pauses of the vantage's thread, which all end at once when the vantage does, or when somebody
 * interrupts the thread.
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

  /** There is no rest any more. From any thread. */
  void end() {
    over.countDown();
  }
}
