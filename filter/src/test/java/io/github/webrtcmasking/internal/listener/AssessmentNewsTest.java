package io.github.webrtcmasking.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.testing.MemorySession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssessmentNewsTest {

  private static final String THREAD = "webrtc-masking-listeners";

  private final AssessmentEvent event =
      new AssessmentEvent(Assessment.pending(Instant.EPOCH), new MemorySession("1", Instant.EPOCH));

  private final BlockingQueue<AssessmentEvent> told = new LinkedBlockingQueue<>();
  private final ListenerList listeners = new ListenerList();
  private final AssessmentNews news =
      new AssessmentNews(listeners, AssessmentNewsTest.class.getClassLoader());

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void listenersAreToldInOrderOnAnotherThread() throws Exception {
    BlockingQueue<String> order = new LinkedBlockingQueue<>();
    listeners.add(any -> order.add("first on " + Thread.currentThread().getName()));
    listeners.add(any -> order.add("second"));

    news.publish(event);

    assertThat(order.poll(5, TimeUnit.SECONDS)).isEqualTo("first on " + THREAD);
    assertThat(order.poll(5, TimeUnit.SECONDS)).isEqualTo("second");
  }

  @Test
  void listenerThatFailsIsCountedAndTheOthersAreTold() throws Exception {
    listeners.add(
        any -> {
          throw new IllegalStateException("203.0.113.77");
        });
    listeners.add(
        any -> {
          throw new AssertionError("203.0.113.77");
        });
    listeners.add(
        any -> {
          throw new NoClassDefFoundError("203.0.113.77");
        });
    listeners.add(told::add);

    news.publish(event);
    news.publish(event);

    assertThat(told.poll(5, TimeUnit.SECONDS)).isSameAs(event);
    assertThat(told.poll(5, TimeUnit.SECONDS)).isSameAs(event);
    assertThat(news.failures()).isEqualTo(6);
    assertThat(news.dropped()).isZero();
  }

  @Test
  void listenerThatHangsDelaysNobodyAndCostsOnlyEvents() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    listeners.add(
        any -> {
          reached.countDown();
          await(hanging);
        });
    news.publish(event);
    assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();

    long began = System.nanoTime();
    for (int i = 0; i < AssessmentNews.MOST_WAITING + 7; i++) {
      news.publish(event);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - began);

    assertThat(news.dropped()).isEqualTo(7);
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
    hanging.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatWaitsIsToldBeforeTheEnd() {
    listeners.add(told::add);
    for (int i = 0; i < 100; i++) {
      news.publish(event);
    }

    news.close();

    assertThat(told).hasSize(100);
    assertThat(threads()).isEmpty();
  }

  @Test
  void listenerThatHangsDoesNotHoldTheEndUpForEver() {
    listeners.add(any -> await(new CountDownLatch(1)));
    news.publish(event);
    news.publish(event);

    long began = System.nanoTime();
    news.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(news.dropped()).isEqualTo(1);
    assertThat(threads()).isEmpty();
  }

  @Test
  void eventAfterTheEndIsDropped() {
    listeners.add(told::add);
    news.close();

    news.publish(event);

    assertThat(news.dropped()).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void nobodyToTellMeansNoThread() {
    news.publish(event);

    assertThat(threads()).isEmpty();
    assertThat(news.dropped()).isZero();
  }

  @Test
  void applicationThatRegistersForEverIsStopped() {
    for (int i = 0; i < 32; i++) {
      listeners.add(AssessmentListener.NONE);
    }

    assertThatIllegalStateException().isThrownBy(() -> listeners.add(AssessmentListener.NONE));
  }

  /** An executor is terminated a moment before its last thread is. */
  private static List<String> threads() {
    List<String> running = running();
    for (int i = 0; i < 200 && !running.isEmpty(); i++) {
      LockSupport.parkNanos(10_000_000);
      running = running();
    }
    return running;
  }

  private static List<String> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(THREAD::equals)
        .toList();
  }
}
