package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyTimeTest {

  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, Long.MAX_VALUE - 1})
  void goesOnFromItsStartWhereverTheTickerBegan(long began) {
    AtomicLong nanos = new AtomicLong(began);
    SteadyTime time = new SteadyTime(START, nanos::get);
    assertThat(time.instant()).isEqualTo(START);
    nanos.addAndGet(Duration.ofHours(3).toNanos());
    assertThat(time.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
  }

  @Test
  void isOneForAllOfTheJvmAndStartsAtItsClock() {
    Instant one = SteadyTime.ofThisJvm().instant();
    Instant other = SteadyTime.ofThisJvm().instant();
    assertThat(Duration.between(one, other))
        .isBetween(Duration.ofSeconds(-5), Duration.ofSeconds(5));
    assertThat(Duration.between(one, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void powersOfTenAreTold() {
    for (long power : new long[] {1, 10, 100, 1_000_000}) {
      assertThat(PowerOfTen.is(power)).isTrue();
    }
    for (long none : new long[] {-10, 0, 2, 20, 110, 1_000_001}) {
      assertThat(PowerOfTen.is(none)).isFalse();
    }
  }
}
