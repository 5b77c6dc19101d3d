package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuspicionLogTest {

  private static final VisitorShare TALLY = new VisitorShare(30, 31);

  private final LogLines lines = LogLines.of(SelfCheck.class);
  private final SuspicionLog log = new SuspicionLog(SelfCheckReaction.SUSPEND);

  @AfterEach
  void listenNoMore() {
    lines.close();
  }

  private void episode(Suspicion suspicion, Duration at) {
    log.began(suspicion, TALLY, at.toNanos()).run();
    log.ended(suspicion).run();
  }

  @Test
  void suspicionThatComesAndGoesIsToldOnceAnHour() {
    for (int minute = -60; minute < 0; minute++) {
      episode(Suspicion.PROXY_UNNAMED, Duration.ofMinutes(minute));
    }
    assertThat(lines.records())
        .extracting(LogRecord::getLevel)
        .containsExactly(Level.WARNING, Level.INFO);
    episode(Suspicion.PROXY_UNNAMED, Duration.ofMinutes(0));
    assertThat(lines.records())
        .extracting(LogRecord::getLevel)
        .containsExactly(Level.WARNING, Level.INFO, Level.WARNING, Level.INFO);
  }

  @Test
  void eachSuspicionHasAnHourOfItsOwn() {
    episode(Suspicion.PROXY_UNNAMED, Duration.ZERO);
    episode(Suspicion.ONE_HTTP_NETWORK, Duration.ZERO);
    assertThat(lines.records())
        .extracting(LogRecord::getLevel)
        .containsExactly(Level.WARNING, Level.INFO, Level.WARNING, Level.INFO);
  }
}
