package io.github.webrtcmasking.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

  private final Histogram histogram = new Histogram();

  @Test
  void emptyHistogramHasNoQuantiles() {
    Quantiles none = histogram.quantiles();

    assertThat(none.getCount()).isZero();
    assertThat(none.getP50()).isZero();
    assertThat(none.getP99()).isZero();
    assertThat(none.getMax()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 8, 9, 1000, 1_000_000, (1L << 40) - 1, 1L << 40, Long.MAX_VALUE})
  void oneValueIsEveryQuantile(long value) {
    histogram.record(value);

    Quantiles one = histogram.quantiles();

    assertThat(one.getCount()).isEqualTo(1);
    assertThat(one.getMax()).isEqualTo(value);
    assertThat(one.getP50()).isEqualTo(Math.min(value, (1L << 40) - 1));
  }

  @Test
  void clockThatWasSetBackCountsAsZero() {
    histogram.record(-5);

    assertThat(histogram.quantiles().getMax()).isZero();
    assertThat(histogram.quantiles().getCount()).isEqualTo(1);
  }

  /** Against the sorted values themselves. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10, 99, 100, 101, 5000})
  void quantilesAreAtMostAnEighthTooLarge(int count) {
    Random random = new Random(count);
    long[] values =
        random.longs(count, 0, 30).map(bits -> random.nextLong(1L << bits)).sorted().toArray();
    Arrays.stream(values).forEach(histogram::record);

    Quantiles quantiles = histogram.quantiles();

    isNear(quantiles.getP50(), values[(count + 1) / 2 - 1]);
    isNear(quantiles.getP90(), values[count - count / 10 - 1]);
    isNear(quantiles.getP99(), values[count - count / 100 - 1]);
    assertThat(quantiles.getMax()).isEqualTo(values[count - 1]);
    assertThat(quantiles.getCount()).isEqualTo(count);
  }

  private static void isNear(long quantile, long exact) {
    assertThat(quantile).isBetween(exact, exact + exact / 8);
  }
}
