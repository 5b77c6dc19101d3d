package io.github.webrtcmasking.sample;

import static io.github.webrtcmasking.sample.SecondStep.Outcome.PASSED;
import static io.github.webrtcmasking.sample.SecondStep.Outcome.SPENT;
import static io.github.webrtcmasking.sample.SecondStep.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondStepTests {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SecondStep step = SecondStep.issue(new SecureRandom()::nextInt, NOW);

  @Test
  void codeHasSixDigitsAlsoWhenItIsSmall() {
    assertThat(SecondStep.issue(bound -> 42, NOW).getCode()).matches("0{2,}[0-9]*").hasSize(6);
  }

  @Test
  void rightCodePassesOnce() {
    assertThat(step.offer(step.getCode(), NOW)).isEqualTo(PASSED);
    assertThat(step.offer(step.getCode(), NOW)).isEqualTo(SPENT);
  }

  @Test
  void blanksAroundTheCodeAreForgiven() {
    assertThat(step.offer(" " + step.getCode() + " ", NOW)).isEqualTo(PASSED);
  }

  @Test
  void thirdWrongCodeEndsIt() {
    assertThat(step.offer("x", NOW)).isEqualTo(WRONG);
    assertThat(step.offer("x", NOW)).isEqualTo(WRONG);
    assertThat(step.offer("x", NOW)).isEqualTo(SPENT);
    assertThat(step.offer(step.getCode(), NOW)).isEqualTo(SPENT);
  }

  @Test
  void rightCodeAfterItsTimeIsSpent() {
    assertThat(step.offer(step.getCode(), NOW.plus(SecondStep.LIFETIME))).isEqualTo(SPENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "0000000", "１２３４５６"})
  void anythingElseIsWrong(String offered) {
    assertThat(step.offer(offered, NOW)).isEqualTo(WRONG);
  }
}
