package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.lang.reflect.Field;

/** For {@link Thread}. */
@MethodsOf(Thread.class)
public final class ThreadMethods {

  private ThreadMethods() {}

  /**
   * A thread that inherits thread locals only if it may. Java 8 has no constructor for that: there
   * what was inherited is taken away again.
   */
  public static Thread create(
      ThreadGroup group, Runnable work, String name, long stackSize, boolean inheritsThreadLocals) {
    try {
      return Thread.class
          .getConstructor(
              ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class)
          .newInstance(group, work, name, stackSize, inheritsThreadLocals);
    } catch (ReflectiveOperationException olderThanJava9) {
      Thread thread = new Thread(group, work, name, stackSize);
      if (!inheritsThreadLocals) {
        forget(thread);
      }
      return thread;
    }
  }

  private static void forget(Thread thread) {
    try {
      Field inherited = Thread.class.getDeclaredField("inheritableThreadLocals");
      inherited.setAccessible(true);
      inherited.set(thread, null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another JVM: the thread has what it inherited.
    }
  }
}
