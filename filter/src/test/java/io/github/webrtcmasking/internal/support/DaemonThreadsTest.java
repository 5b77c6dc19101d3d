package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ClassLoader application = new URLClassLoader(new URL[0]);

  private void work() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void letGo() {
    end.countDown();
    // Of a test that interrupted itself.
    Thread.interrupted();
  }

  @Test
  void threadHoldsNeitherTheJvmNorAnApplication() {
    Thread thread = DaemonThreads.of("ours", this::work, null);

    assertThat(thread.getName()).isEqualTo("ours");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getContextClassLoader()).isNull();
    assertThat(DaemonThreads.of("ours", this::work, application).getContextClassLoader())
        .isSameAs(application);
  }

  @Test
  void threadInheritsNothing() throws InterruptedException {
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    String[] seen = {"not run"};
    local.set("of the request");
    Thread thread = DaemonThreads.of("ours", () -> seen[0] = local.get(), null);
    thread.start();
    thread.join();

    assertThat(seen[0]).isNull();
  }

  @Test
  void endIsAwaitedForABoundedTime() throws InterruptedException {
    Thread thread = DaemonThreads.of("ours", this::work, null);
    thread.start();
    begun.await();

    assertThat(DaemonThreads.awaitEnd(thread, Duration.ofMillis(1))).isFalse();
    end.countDown();
    assertThat(DaemonThreads.awaitEnd(thread, LONG)).isTrue();
  }

  @Test
  void whoeverIsInterruptedWaitsNoLongerAndStaysInterrupted() throws InterruptedException {
    Thread thread = DaemonThreads.of("ours", this::work, null);
    thread.start();
    begun.await();
    Thread.currentThread().interrupt();

    assertThat(DaemonThreads.awaitEnd(thread, LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void poolTakesNoMoreThanItIsTold() throws InterruptedException {
    ThreadPoolExecutor pool = DaemonThreads.pool("ours", 1, 2, application);
    pool.execute(this::work);
    begun.await();
    pool.execute(this::work);
    pool.execute(this::work);

    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> pool.execute(this::work));
    pool.shutdown();
    assertThat(DaemonThreads.awaitEnd(pool, Duration.ofMillis(1))).isFalse();
    end.countDown();
    assertThat(DaemonThreads.awaitEnd(pool, LONG)).isTrue();
  }

  @Test
  void threadsOfAPoolEndWhenThereIsNothingToDo() {
    ThreadPoolExecutor pool = DaemonThreads.pool("ours", 1, 2, application);

    assertThat(pool.allowsCoreThreadTimeOut()).isTrue();
    assertThat(pool.getThreadFactory().newThread(this::work).isDaemon()).isTrue();
    pool.shutdown();
  }
}
