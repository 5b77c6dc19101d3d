package io.github.webrtcmasking.internal.support;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes our own threads. They do not keep the JVM alive, inherit no thread locals, and get an
 * explicit class loader, so that none of them holds an undeployed application.
 */
public final class DaemonThreads {

  private static final long DEFAULT_STACK = 0;
  private static final long IDLE_SECONDS = 30;

  private DaemonThreads() {}

  /**
   * A thread that is not started yet.
   *
   * @param loader its context class loader; null for none
   */
  public static Thread of(String name, Runnable work, @Nullable ClassLoader loader) {
    Thread thread = new Thread(null, work, name, DEFAULT_STACK, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }

  /**
   * A pool whose threads end when they have nothing to do.
   *
   * @param most how many threads there are at most
   * @param waiting how many tasks may wait for one; further ones are rejected
   */
  public static ThreadPoolExecutor pool(String name, int most, int waiting, ClassLoader loader) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            work -> of(name, work, loader));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Waits for a thread that was told to end. An interrupt ends the wait, and the caller stays
   * interrupted.
   *
   * @return whether it has ended
   */
  public static boolean awaitEnd(Thread thread, Duration patience) {
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  /** The same for threads that were told to end by {@link ExecutorService#shutdown()}. */
  public static boolean awaitEnd(ExecutorService threads, Duration patience) {
    try {
      return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return threads.isTerminated();
    }
  }
}
