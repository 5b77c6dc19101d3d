package io.github.webrtcmasking.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollTest {

  @ParameterizedTest(name = "{0}, then {1} of {2}: {3}")
  @CsvSource({
    "UNSUSPICIOUS, 29, 29, UNSUSPICIOUS",
    "UNSUSPICIOUS, 30, 30, SUSPICIOUS",
    "UNSUSPICIOUS, 22, 30, UNSUSPICIOUS",
    "UNSUSPICIOUS, 23, 30, SUSPICIOUS",
    "UNSUSPICIOUS, 47, 64, UNSUSPICIOUS",
    "UNSUSPICIOUS, 48, 64, SUSPICIOUS",
    "SUSPICIOUS,   47, 64, SUSPICIOUS",
    "SUSPICIOUS,   39, 64, SUSPICIOUS",
    "SUSPICIOUS,   38, 64, UNSUSPICIOUS",
    "SUSPICIOUS,   18, 30, SUSPICIOUS",
    "SUSPICIOUS,   29, 29, UNSUSPICIOUS", // a quiet shop forgets
    "UNSUSPICIOUS, 0,  0,  UNSUSPICIOUS",
  })
  void threeOfFourBeginItAndFewerThanThreeOfFiveEndIt(
      Poll before, int showing, int counted, Poll after) {
    assertThat(before.after(new Tally(showing, counted))).isEqualTo(after);
  }
}
