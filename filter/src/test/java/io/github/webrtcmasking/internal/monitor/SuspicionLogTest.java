package io.github.webrtcmasking.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuspicionLogTest {

  private static final Logger LOGGER = Logger.getLogger(SelfCheck.class.getName());
  private static final Tally TALLY = new Tally(30, 31);

  private final List<Level> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final SuspicionLog log = new SuspicionLog(Reaction.SUSPEND);

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(handler);
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
    assertThat(lines).containsExactly(Level.WARNING, Level.INFO);
    episode(Suspicion.PROXY_UNNAMED, Duration.ofMinutes(0));
    assertThat(lines).containsExactly(Level.WARNING, Level.INFO, Level.WARNING, Level.INFO);
  }

  @Test
  void eachSuspicionHasAnHourOfItsOwn() {
    episode(Suspicion.PROXY_UNNAMED, Duration.ZERO);
    episode(Suspicion.ONE_HTTP_NETWORK, Duration.ZERO);
    assertThat(lines).containsExactly(Level.WARNING, Level.INFO, Level.WARNING, Level.INFO);
  }
}
