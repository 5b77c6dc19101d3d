package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final Once once = new Once();

  @Test
  void isTakenByTheFirstOnly() {
    assertThat(once.isTaken()).isFalse();
    assertThat(once.take()).isTrue();
    assertThat(once.isTaken()).isTrue();
    assertThat(once.take()).isFalse();
  }

  @Test
  void ofManyThreadsOneTakesIt() {
    assertThat(IntStream.range(0, 10_000).parallel().filter(i -> once.take()).count()).isEqualTo(1);
  }
}
