package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopPausesTest {

  private final LoopPauses pauses = new LoopPauses();

  @Test
  void endEndsTheRestAndAllThatFollow() throws Exception {
    CompletableFuture<Void> resting =
        CompletableFuture.runAsync(() -> pauses.accept(Duration.ofHours(1).toNanos()));
    pauses.end();
    resting.get(10, TimeUnit.SECONDS);
    pauses.accept(Duration.ofHours(1).toNanos());
  }

  @Test
  void interruptEndsItAndIsKept() {
    Thread.currentThread().interrupt();
    pauses.accept(Duration.ofHours(1).toNanos());
    assertThat(Thread.interrupted()).isTrue();
  }
}
