package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PowerOfTenTest {

  @Test
  void theFirstTheTenthTheHundredthAndSoOnAreWorthALine() {
    assertThat(LongStream.rangeClosed(-10, 123_456).filter(PowerOfTen::is).boxed())
        .containsExactly(1L, 10L, 100L, 1000L, 10_000L, 100_000L);
    assertThat(PowerOfTen.is(1_000_000_000_000_000_000L)).isTrue();
    assertThat(PowerOfTen.is(Long.MAX_VALUE)).isFalse();
  }
}
