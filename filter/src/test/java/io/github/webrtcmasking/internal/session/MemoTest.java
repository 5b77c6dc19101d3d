package io.github.webrtcmasking.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoTest {

  private static final int PLACES = 16;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final List<String> asked = new ArrayList<>();
  private final Memo<String, String> memo =
      new Memo<>(
          PLACES,
          nanos::get,
          argument -> {
            asked.add(argument);
            return "of " + argument;
          });

  @Test
  void functionIsAskedOnce() {
    assertThat(memo.of("a")).isEqualTo("of a");
    assertThat(memo.of(new String("a"))).isEqualTo("of a");
    assertThat(asked).containsExactly("a");
  }

  /** Both have one hash code, and so one place. */
  @Test
  void argumentsThatShareAPlaceAreNotMixedUp() {
    for (int i = 0; i < 3; i++) {
      assertThat(memo.of("Aa")).isEqualTo("of Aa");
      assertThat(memo.of("BB")).isEqualTo("of BB");
    }
    assertThat(asked).hasSize(6);
  }

  @Test
  void everythingIsForgottenAfterAMinute() {
    memo.of("a");
    nanos.addAndGet(Duration.ofSeconds(60).toNanos());
    memo.of("a");
    assertThat(asked).hasSize(1);
    nanos.addAndGet(1);
    memo.of("a");
    assertThat(asked).hasSize(2);
    memo.of("a");
    assertThat(asked).hasSize(2);
  }

  @Test
  void threadsNeverGetWhatWasMadeOfSomethingElse() throws Exception {
    Memo<Integer, String> shared = new Memo<>(PLACES, Ticker.SYSTEM, number -> "of " + number);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> wrong = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int step = thread + 1;
        wrong.add(
            threads.submit(
                () -> {
                  int count = 0;
                  for (int i = 0; i < 100_000; i++) {
                    int number = i * step % 50;
                    count += shared.of(number).equals("of " + number) ? 0 : 1;
                  }
                  return count;
                }));
      }
      for (Future<Integer> each : wrong) {
        assertThat(each.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
