package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String, Integer> recent = new Recent<>(2);

  @Test
  void theKeyThatWasUsedLongestAgoGoes() {
    recent.put("a", 1);
    recent.put("b", 2);
    assertThat(recent.find("a")).hasValue(1);
    recent.put("c", 3);
    assertThat(recent.find("b")).isEmpty();
    assertThat(recent.find("a")).hasValue(1);
    assertThat(recent.find("c")).hasValue(3);
  }

  @Test
  void aValueIsMadeOnce() {
    assertThat(recent.of("a", String::length)).isEqualTo(1);
    assertThat(recent.of("a", key -> 7)).isEqualTo(1);
    recent.put("a", 9);
    assertThat(recent.of("a", key -> 7)).isEqualTo(9);
  }
}
