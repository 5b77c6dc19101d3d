package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Await;
import java.time.Duration;
import java.util.List;

/** The vantages that run in this JVM. */
final class Vantages {

  private Vantages() {}

  /** The names of their threads. */
  static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("webrtc-masking"))
        .toList();
  }

  /** A thread that is through with its work takes some microseconds more to be gone. */
  static void requireNone() {
    Await.until(Duration.ofSeconds(2), () -> threads().isEmpty());
    assertThat(threads()).isEmpty();
  }
}
