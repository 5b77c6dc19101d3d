package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;

/** For {@link Thread}. */
@MethodsOf(Thread.class)
public final class ThreadsMethods {

  private ThreadsMethods() {}

  public static void onSpinWait() {
    Thread.yield();
  }
}
