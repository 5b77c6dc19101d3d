package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripScaleTest {

  @Test
  void whatIsUnknownStaysUnknown() {
    assertThat(RoundTripScale.encoded(Optional.empty())).isZero();
    assertThat(RoundTripScale.decoded((byte) 0)).isEmpty();
  }

  @Test
  void everyNumberComesOutAsItWasWritten() {
    for (int number = 0; number < 256; number++) {
      Optional<Duration> roundTrip = RoundTripScale.decoded((byte) number);
      assertThat(RoundTripScale.encoded(roundTrip)).isEqualTo((byte) number);
    }
  }

  @ParameterizedTest(name = "{0} µs")
  @ValueSource(longs = {101, 1000, 7777, 50_000, 123_456, 600_000, 5_900_000})
  void itIsRoundedUpAndByAtMostFivePerCent(long micros) {
    Duration exact = Duration.ofNanos(micros * 1000);
    Duration kept =
        RoundTripScale.decoded(RoundTripScale.encoded(Optional.of(exact))).orElseThrow();

    assertThat(kept).isBetween(exact, Duration.ofNanos(micros * 1050));
  }

  @Test
  void endsOfTheScale() {
    assertThat(RoundTripScale.encoded(Optional.of(Duration.ZERO))).isEqualTo((byte) 1);
    assertThat(RoundTripScale.encoded(Optional.of(Duration.ofSeconds(7)))).isZero();
    assertThat(RoundTripScale.encoded(Optional.of(Duration.ofDays(9)))).isZero();
  }
}
