package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.MemorySession;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerRateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final AnswerRate rate = new AnswerRate();
  private final MemorySession session = new MemorySession("1", NOW);

  private int admitted(MemorySession of, Instant now, int tries) {
    int admitted = 0;
    for (int i = 0; i < tries; i++) {
      admitted += rate.admits(of, now) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void burstIsAdmittedThenOneASecond() {
    assertThat(admitted(session, NOW, 100)).isEqualTo(AnswerRate.BURST);
    assertThat(admitted(session, NOW.plusMillis(999), 10)).isEqualTo(0);
    assertThat(admitted(session, NOW.plusMillis(1000), 10)).isEqualTo(1);
    assertThat(admitted(session, NOW.plusSeconds(4), 10)).isEqualTo(3);
  }

  @Test
  void quietSessionHasItsWholeBurstAgainAndNoMore() {
    admitted(session, NOW, 100);
    assertThat(admitted(session, NOW.plusSeconds(3600), 100)).isEqualTo(AnswerRate.BURST);
  }

  @Test
  void refusedAnswersDoNotLengthenTheWait() {
    admitted(session, NOW, 10_000);
    assertThat(rate.admits(session, NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void anotherSessionIsNotHeldUp() {
    admitted(session, NOW, 100);
    assertThat(admitted(new MemorySession("2", NOW), NOW, 100)).isEqualTo(AnswerRate.BURST);
  }

  @Test
  void clockThatGoesBackRefusesAndRecovers() {
    admitted(session, NOW, 1);
    Instant before = NOW.minusSeconds(60);
    assertThat(rate.admits(session, before)).isFalse();
    assertThat(rate.admits(session, NOW)).isTrue();
  }
}
