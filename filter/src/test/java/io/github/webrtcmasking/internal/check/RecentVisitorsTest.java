package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentVisitorsTest {

  private final RecentVisitors<Long> recentVisitors =
      new RecentVisitors<>(new Limits(8, 2, 4, Duration.ofSeconds(100)));

  private static long at(long second) {
    return Duration.ofSeconds(second).toNanos();
  }

  private List<Long> shown(long second) {
    return recentVisitors.all(at(second)).stream().map(RecentVisitors.Shown::what).toList();
  }

  private void note(long self, long narrow, long wide, long second) {
    recentVisitors.note(new VisitorHashes(self, narrow, wide), self, at(second));
  }

  @Test
  void visitorCountsOnceAndLast() {
    note(1, 1, 1, 0);
    note(2, 2, 2, 1);
    note(1, 1, 1, 2);
    assertThat(shown(2)).containsExactly(2L, 1L);
  }

  @Test
  void memoryIsBoundedAndTheEldestMakesRoom() {
    for (long i = 1; i <= 1000; i++) {
      note(i, i, i, i / 100);
    }
    assertThat(shown(10)).containsExactly(993L, 994L, 995L, 996L, 997L, 998L, 999L, 1000L);
    assertThat(recentVisitors.isFull()).isTrue();
  }

  @Test
  void narrowNetworkHasFewAndPushesOutItsOwn() {
    note(1, 1, 1, 0);
    for (long i = 100; i < 200; i++) {
      note(i, 42, i, 1);
    }
    assertThat(shown(1)).containsExactly(1L, 198L, 199L);
    note(198, 42, 198, 2); // who comes again pushes nobody out
    assertThat(shown(2)).containsExactly(1L, 199L, 198L);
  }

  @Test
  void wideNetworkHasFewHoweverManyNarrowOnesItHas() {
    note(1, 1, 1, 0);
    for (long i = 100; i < 200; i++) {
      note(i, i, 42, 1);
    }
    assertThat(shown(1)).containsExactly(1L, 196L, 197L, 198L, 199L);
  }

  /** System.nanoTime may begin anywhere, and its values may overflow. */
  @ParameterizedTest
  @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 50_000_000_000L})
  void whatIsOldIsForgotten(long start) {
    recentVisitors.note(VisitorHashes.alone(1), 1L, start);
    recentVisitors.note(VisitorHashes.alone(2), 2L, start + at(60));
    assertThat(recentVisitors.all(start + at(100))).hasSize(2);
    assertThat(recentVisitors.all(start + at(101))).hasSize(1);
    assertThat(recentVisitors.all(start + at(161))).isEmpty();
  }
}
