package io.github.webrtcmasking.internal.deployment.container.cart;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The lock, and who has come to it so far. */
final class CartLock {

  static final Object LOCK = new Object();
  static final CountDownLatch HELD = new CountDownLatch(1);
  static final CountDownLatch TOLD = new CountDownLatch(1);

  private static final long PATIENCE = 10;

  private CartLock() {}

  static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
