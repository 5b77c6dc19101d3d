package io.github.webrtcmasking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void quantilesAreRightToOnePartInAHundred() {
    Times times = new Times();
    for (int i = 1; i <= 1000; i++) {
      times.add(i * 100_000L);
    }
    Times more = new Times();
    more.add(500_000_000L);
    times.addAll(more);

    assertThat(times.count()).isEqualTo(1001);
    assertThat(times.millis(0.5)).isCloseTo(50, within(0.6));
    assertThat(times.millis(0.99)).isCloseTo(99, within(1.1));
    assertThat(times.millis(1)).isCloseTo(500, within(5.0));
  }
}
