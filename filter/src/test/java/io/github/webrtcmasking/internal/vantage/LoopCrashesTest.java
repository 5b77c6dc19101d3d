package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopCrashesTest {

  private final LogLines log = LogLines.ofPackage(LoopCrashesTest.class);
  private final LoopCrashes crashes = new LoopCrashes();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void pauseGrowsWhileItCrashesInARowAndNoFurtherThanHalfAMinute() {
    List<Long> pauses = new ArrayList<>();
    Instant now = NOW;
    for (int i = 0; i < 12; i++) {
      crashes.note(new OutOfMemoryError("192.0.2.7"), now);
      pauses.add(crashes.pause().toMillis());
      now = now.plus(crashes.pause());
    }

    assertThat(pauses).startsWith(100L, 200L, 400L, 800L).endsWith(30_000L, 30_000L);
    assertThat(crashes.count()).isEqualTo(12);
    assertThat(log.all())
        .hasSize(2) // The first and the tenth.
        .allSatisfy(
            line -> assertThat(line).startsWith("SEVERE The vantage failed").doesNotContain("192"));
  }

  @Test
  void afterAMinuteOfGoodWorkItIsAnotherMatter() {
    crashes.note(new StackOverflowError(), NOW);
    crashes.note(new StackOverflowError(), NOW.plusSeconds(59));
    assertThat(crashes.pause()).isEqualTo(Duration.ofMillis(200));
    crashes.note(new StackOverflowError(), NOW.plusSeconds(120));
    assertThat(crashes.pause()).isEqualTo(LoopCrashes.FIRST_PAUSE);
  }
}
