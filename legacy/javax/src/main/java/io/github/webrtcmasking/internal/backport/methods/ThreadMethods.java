package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;

/** For {@link Thread}. */
@MethodsOf(Thread.class)
public final class ThreadMethods {

  private ThreadMethods() {}

  /** Inherits thread locals even if it should not: before Java 9 nobody can refuse them. */
  public static Thread create(
      ThreadGroup group, Runnable work, String name, long stackSize, boolean inheritsThreadLocals) {
    return new Thread(group, work, name, stackSize);
  }
}
