package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RescanScheduleTest {

  private static final Listening WELL = new Listening(3478, List.of(Ports.IPV4), Set.of());
  private static final Listening REFUSED = new Listening(0, List.of(), Set.of(Ports.IPV4));

  @ParameterizedTest(name = "{0} s after the last look")
  @CsvSource({
    "0,  30, 5",
    "4,  26, 1",
    "5,  25, 0",
    "29, 1,  0",
    "30, 0,  0",
    "-1, 0,  0", // of another time
  })
  void nextLookIsSoonerWhileAPortIsTaken(long since, long untilRescan, long untilRetry) {
    assertThat(RescanSchedule.DEFAULT.untilNext(WELL, NOW, NOW.plusSeconds(since)))
        .isEqualTo(Duration.ofSeconds(untilRescan));
    assertThat(RescanSchedule.DEFAULT.untilNext(REFUSED, NOW, NOW.plusSeconds(since)))
        .isEqualTo(Duration.ofSeconds(untilRetry));
  }
}
