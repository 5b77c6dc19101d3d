package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.MemorySession;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final AnswerRate rate = new AnswerRate(nanos::get);
  private final MemorySession session = new MemorySession("1", NOW);

  private static int admitted(AnswerRate rate, MemorySession of, int tries) {
    int admitted = 0;
    for (int i = 0; i < tries; i++) {
      admitted += rate.admit(of) ? 1 : 0;
    }
    return admitted;
  }

  private void pass(long millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void burstIsAdmittedThenOneASecond() {
    assertThat(admitted(rate, session, 100)).isEqualTo(AnswerRate.BURST);
    pass(999);
    assertThat(admitted(rate, session, 10)).isEqualTo(0);
    pass(1);
    assertThat(admitted(rate, session, 10)).isEqualTo(1);
    pass(3000);
    assertThat(admitted(rate, session, 10)).isEqualTo(3);
  }

  @Test
  void quietSessionHasItsWholeBurstAgainAndNoMore() {
    admitted(rate, session, 100);
    pass(3_600_000);
    assertThat(admitted(rate, session, 100)).isEqualTo(AnswerRate.BURST);
  }

  @Test
  void refusedAnswersDoNotLengthenTheWait() {
    admitted(rate, session, 10_000);
    pass(1000);
    assertThat(rate.admit(session)).isTrue();
  }

  @Test
  void anotherSessionIsNotHeldUp() {
    admitted(rate, session, 100);
    assertThat(admitted(rate, new MemorySession("2", NOW), 100)).isEqualTo(AnswerRate.BURST);
  }

  /** More sessions than slots, each of which has used its burst up. */
  @Test
  void nobodyIsHeldUpHoweverManyOthersAre() {
    for (int i = 0; i < 2 * AnswerRate.SLOTS; i++) {
      admitted(rate, new MemorySession("other " + i, NOW), AnswerRate.BURST + 1);
    }
    assertThat(admitted(rate, session, 100)).isEqualTo(AnswerRate.BURST);
  }

  @Test
  void sessionsWhoseIdentifiersHaveOneHashCodeDoNotShareALimit() {
    admitted(rate, new MemorySession("Aa", NOW), 100);
    assertThat(admitted(rate, new MemorySession("BB", NOW), 100)).isEqualTo(AnswerRate.BURST);
  }

  /** The JVM's nanoseconds begin anywhere, and may pass their end. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE - 10})
  void firstAnswersAreAdmittedWhereverTheTickerBegan(long began) {
    AtomicLong ticks = new AtomicLong(began);
    AnswerRate anywhere = new AnswerRate(ticks::get);
    assertThat(admitted(anywhere, session, 100)).isEqualTo(AnswerRate.BURST);
    ticks.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(admitted(anywhere, session, 100)).isEqualTo(1);
  }
}
