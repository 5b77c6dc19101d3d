package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 12d, in milliseconds. */
class EarlyEndTest {

  @ParameterizedTest(name = "browser {0} ms in {1} samples, connection {2} ms: {3}")
  @CsvSource({
    "  80, 3,   5, true",
    "  80, 4,   5, true",
    "  80, 2,   5, false", // one late packet of two
    "  55, 3,   5, true", // exactly 50 ms more
    "  54, 3,   5, false",
    " 200, 3, 100, true",
    " 160, 3, 100, true", // 60 ms more, and half of 100
    " 149, 3, 100, false", // 49 ms
    " 450, 3, 300, true", // exactly half more
    " 449, 3, 300, false",
    " 600, 3, 600, false", // far away
    " 610, 3, 600, false",
    "   1, 3,   0, false",
    "  50, 3,   0, true",
    "  10, 4, 100, false", // shorter than the connection's, as after a loss
  })
  void endsEarlierByFiftyMillisecondsAndByHalf(long own, int samples, long tcp, boolean shows) {
    assertThat(EarlyEnd.shows(Duration.ofMillis(own), samples, Duration.ofMillis(tcp)))
        .isEqualTo(shows);
  }
}
