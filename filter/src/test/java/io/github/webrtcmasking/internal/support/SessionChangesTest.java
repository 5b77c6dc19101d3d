package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionChangesTest {

  private static final int THREADS = 8;
  private static final int EACH = 500;

  private final SessionChanges<Set<Integer>> changes = new SessionChanges<>();
  private final AtomicReference<Set<Integer>> attribute = new AtomicReference<>(Set.of());

  private Set<Integer> add(int number) {
    return changes.change("1", attribute::get, before -> with(before, number), attribute::set);
  }

  private static Set<Integer> with(Set<Integer> before, int number) {
    Set<Integer> after = new TreeSet<>(before);
    after.add(number);
    return after;
  }

  @Test
  void noChangeOfManyThreadsIsLost() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * EACH;
        work.add(
            () -> {
              for (int number = first; number < first + EACH; number++) {
                assertThat(add(number)).contains(number);
              }
              return null;
            });
      }
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(attribute.get()).hasSize(THREADS * EACH);
    assertThat(changes.isIdle()).isTrue();
  }

  @Test
  void changeWithinAPublicationIsPublished() {
    Set<Integer> after =
        changes.change(
            "1",
            attribute::get,
            before -> with(before, 1),
            latest -> {
              attribute.set(latest);
              if (!latest.contains(2)) {
                add(2);
              }
            });

    assertThat(after).containsExactly(1);
    assertThat(attribute.get()).containsExactly(1, 2);
  }

  @Test
  void nothingIsLeftOfAChangeThatFailed() {
    assertThatThrownBy(
            () ->
                changes.change(
                    "1",
                    attribute::get,
                    before -> with(before, 1),
                    latest -> {
                      throw new IllegalStateException("the session ended");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(changes.isIdle()).isTrue();
    assertThat(add(2)).containsExactly(2);
  }

  /** As in a store that takes its time: what is older arrives last, and is read by nobody. */
  @Test
  void whatSomebodySlowPutsThereIsNotRead() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> first =
          thread.submit(
              () ->
                  changes.change(
                      "1",
                      attribute::get,
                      before -> with(before, 1),
                      latest -> {
                        if (slow.getCount() > 0) {
                          slow.countDown();
                          waitFor(goOn);
                        }
                        attribute.set(latest);
                      }));
      waitFor(slow);
      add(2);
      attribute.set(Set.of(1)); // arrives late

      assertThat(changes.read("1", attribute::get)).containsExactly(1, 2);
      goOn.countDown();
      first.get(20, TimeUnit.SECONDS);
    } finally {
      goOn.countDown();
      thread.shutdownNow();
    }
    assertThat(attribute.get()).containsExactly(1, 2);
    attribute.set(Set.of(3));
    assertThat(changes.read("1", attribute::get)).containsExactly(3);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
