package io.github.webrtcmasking.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoTest {

  private static final int PLACES = 16;

  private final List<String> asked = new ArrayList<>();
  private final Memo<String, String> memo = new Memo<>(PLACES);

  private String of(String argument) {
    return memo.of(
        argument,
        it -> {
          asked.add(it);
          return "of " + it;
        });
  }

  @Test
  void functionIsAskedOnce() {
    assertThat(of("a")).isEqualTo("of a");
    assertThat(of(String.valueOf(new char[] {'a'}))).isEqualTo("of a");
    assertThat(asked).containsExactly("a");
  }

  /** Both have one hash code, and so one place. */
  @Test
  void argumentsThatShareAPlaceAreNotMixedUp() {
    for (int i = 0; i < 3; i++) {
      assertThat(of("Aa")).isEqualTo("of Aa");
      assertThat(of("BB")).isEqualTo("of BB");
    }
    assertThat(asked).hasSize(6);
  }

  @Test
  void threadsNeverGetWhatWasMadeOfSomethingElse() throws Exception {
    Memo<Integer, String> shared = new Memo<>(PLACES);
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
                    String made = shared.of(number, it -> "of " + it);
                    count += made.equals("of " + number) ? 0 : 1;
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
