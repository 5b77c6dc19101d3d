package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnumCountsTest {

  private final EnumCounts<TimeUnit> counts = new EnumCounts<>(TimeUnit.class);

  @Test
  void everyConstantIsThereFromTheBeginning() {
    assertThat(counts.byName().keySet())
        .containsExactly(
            "NANOSECONDS", "MICROSECONDS", "MILLISECONDS", "SECONDS", "MINUTES", "HOURS", "DAYS");
    assertThat(counts.byName().values()).containsOnly(0L);
    assertThat(counts.snapshot().keySet()).containsExactly(TimeUnit.values());
  }

  @Test
  void countingTellsHowManyItMakes() {
    assertThat(counts.count(TimeUnit.DAYS)).isEqualTo(1);
    assertThat(counts.count(TimeUnit.DAYS)).isEqualTo(2);
    assertThat(counts.count(TimeUnit.HOURS)).isEqualTo(1);
    counts.takeBack(TimeUnit.DAYS);

    assertThat(counts.of(TimeUnit.DAYS)).isEqualTo(1);
    assertThat(counts.byName()).containsEntry("DAYS", 1L).containsEntry("HOURS", 1L);
  }

  @Test
  void whatWasReadDoesNotChange() {
    var before = counts.snapshot();
    counts.count(TimeUnit.DAYS);

    assertThat(before).containsEntry(TimeUnit.DAYS, 0L);
  }

  @Test
  void noThreadLosesACount() {
    IntStream.range(0, 10_000).parallel().forEach(i -> counts.count(TimeUnit.DAYS));

    assertThat(counts.of(TimeUnit.DAYS)).isEqualTo(10_000);
  }
}
