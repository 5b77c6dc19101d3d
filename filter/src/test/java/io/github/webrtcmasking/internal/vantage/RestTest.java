package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestTest {

  private final Rest rest = new Rest();

  @Test
  void endEndsTheRestAndAllThatFollow() throws Exception {
    CompletableFuture<Void> resting =
        CompletableFuture.runAsync(() -> rest.accept(Duration.ofHours(1).toNanos()));
    rest.end();
    resting.get(10, TimeUnit.SECONDS);
    rest.accept(Duration.ofHours(1).toNanos());
  }

  @Test
  void interruptEndsItAndIsKept() {
    Thread.currentThread().interrupt();
    rest.accept(Duration.ofHours(1).toNanos());
    assertThat(Thread.interrupted()).isTrue();
  }
}
