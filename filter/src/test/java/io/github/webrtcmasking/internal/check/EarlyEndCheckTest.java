package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.api.Test;

class EarlyEndCheckTest {

  private final EarlyEndCheck check = new EarlyEndCheck(KeyRing.of(TestSeals.keys(1)), () -> 0);

  @Test
  void fewVisitorsSayNothing() {
    note(7, true);

    assertThat(check.distrusts()).isFalse();
    assertThat(check.hasSeenEnough()).isFalse();
  }

  @Test
  void mostVisitorsAreNoAccident() {
    try (LogLines log = LogLines.of(SelfCheck.class)) {
      note(5, false);
      note(8, true);

      assertThat(check.distrusts()).isTrue();
      assertThat(log.warnings()).hasSize(1);
      assertThat(log.warnings().get(0))
          .contains("webrtc.masking.round-trip-header")
          .contains("6 of 11")
          .doesNotContain("9.");
    }
  }

  @Test
  void halfOfThemAreNotMost() {
    note(8, false);
    note(8, true);

    assertThat(check.hasSeenEnough()).isTrue();
    assertThat(check.distrusts()).isFalse();
  }

  /** One person with many addresses of one provider counts five times. */
  @Test
  void onePersonCannotSwitchItOff() {
    note(8, false);
    for (int i = 0; i < 100; i++) {
      check.note(Addresses.ip("31.7." + i + ".1"), true);
    }

    assertThat(check.distrusts()).isFalse();
  }

  @Test
  void itEndsWhenOthersCome() {
    note(8, true);
    assertThat(check.distrusts()).isTrue();
    note(8, false);

    assertThat(check.distrusts()).isFalse();
  }

  private void note(int visitors, boolean early) {
    for (int i = 0; i < visitors; i++) {
      check.note(Addresses.ip((early ? "9." : "8.") + i + ".1.1"), early);
    }
  }
}
