package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureKindsTest {

  private final FailureKinds kinds = new FailureKinds();

  @Test
  void eachKindIsCountedByItself() {
    assertThat(kinds.count("one")).isEqualTo(1);
    assertThat(kinds.count("other")).isEqualTo(1);
    assertThat(kinds.count("one")).isEqualTo(2);
  }

  @Test
  void kindsBeyondTheMostAreNotKept() {
    for (int i = 0; i < FailureKinds.MOST_KINDS; i++) {
      assertThat(kinds.count("kind " + i)).isEqualTo(1);
    }

    assertThat(kinds.count("one too many")).isZero();
    assertThat(kinds.count("one too many")).isZero();
    assertThat(kinds.count("kind 7")).isEqualTo(2);
  }
}
