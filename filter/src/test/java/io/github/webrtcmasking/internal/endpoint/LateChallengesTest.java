package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long, and how many, wait for a challenge that another node gave out. */
class LateChallengesTest {

  @Test
  void challengeThatComesLateIsFound() {
    AtomicInteger looks = new AtomicInteger();
    Optional<String> found =
        passing(pause -> {})
            .await(() -> looks.incrementAndGet() < 5 ? Optional.empty() : Optional.of("challenge"));

    assertThat(found).contains("challenge");
    assertThat(looks).hasValue(5);
  }

  @Test
  void challengeThatNeverComesIsGivenUpAfterASecond() {
    Duration[] waited = {Duration.ZERO};
    LateChallenges late = passing(pause -> waited[0] = waited[0].plus(pause));

    assertThat(late.await(Optional::<String>empty)).isEmpty();
    assertThat(waited[0]).isEqualTo(LateChallenges.PATIENCE);
  }

  @Test
  void whoeverFindsAllPlacesTakenIsRefusedAtOnceAndPlacesComeBack() throws Exception {
    Semaphore passing = new Semaphore(0);
    CountDownLatch waiting = new CountDownLatch(LateChallenges.MOST);
    LateChallenges late =
        passing(
            pause -> {
              waiting.countDown();
              passing.acquire();
            });
    var threads = Executors.newFixedThreadPool(LateChallenges.MOST);
    try {
      for (int i = 0; i < LateChallenges.MOST; i++) {
        threads.execute(() -> late.await(Optional::<String>empty));
      }
      waiting.await();
      AtomicInteger looks = new AtomicInteger();
      assertThat(late.await(() -> Optional.of(looks.incrementAndGet()))).isEmpty();
      assertThat(looks).hasValue(0);
    } finally {
      passing.release(10_000);
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(late.await(() -> Optional.of("challenge"))).contains("challenge");
  }

  @Test
  void interruptedThreadEndsItsWaitAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(new LateChallenges().await(() -> Optional.of("challenge"))).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Lets time pass. */
  @FunctionalInterface
  private interface Sleep {
    void pass(Duration pause) throws InterruptedException;
  }

  private static LateChallenges passing(Sleep sleep) {
    return new LateChallenges() {
      @Override
      void pass(Duration pause) throws InterruptedException {
        sleep.pass(pause);
      }
    };
  }
}
