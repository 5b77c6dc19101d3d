package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnCredentialsTest {

  private static final Instant EXPIRY = Instant.ofEpochSecond(1_795_364_425L);

  @Test
  void usernameSaysExpiryKeyAndChallengeAndThePasswordFollowsFromIt() {
    TurnCredential issued =
        TurnCredentials.issue(TestKeys.CURRENT, "by-hand", EXPIRY.plusMillis(900));

    assertThat(issued.username()).isEqualTo("1795364425:199af90f.by-hand");
    assertThat(issued.credential()).isEqualTo("YCdNtTs6Q7pqhvbruqaFZYJG6URu6NKjutqt+20tV58=");
    assertThat(issued.expiry()).isEqualTo(EXPIRY);
    assertThat(TurnUsername.parse(issued.username()))
        .contains(new TurnUsername(EXPIRY, 0x199af90f, "by-hand"));
  }

  @Test
  void credentialDoesNotPrintItself() {
    TurnCredential issued = TurnCredentials.issue(TestKeys.CURRENT, "by-hand", EXPIRY);

    assertThat(issued.toString()).doesNotContain(issued.credential(), "by-hand");
    assertThat(TurnUsername.parse(issued.username()).toString()).doesNotContain("by-hand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1795364425",
        "1795364425:199af90f",
        "1795364425:199af90f.",
        "1795364425:199AF90F.x",
        "1795364425:199af90.x",
        "-1:199af90f.x",
        "999999999999:199af90f.x",
        "1795364425:199af90f.x y",
        "1795364425:199af90f.x\n",
        "\u0661:199af90f.x", // an Arabic digit
      })
  void otherTextIsNoUsername(String text) {
    assertThat(TurnUsername.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a:b", "ä"})
  void ambiguousChallengeIdIsRefused(String challengeId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TurnCredentials.issue(TestKeys.CURRENT, challengeId, EXPIRY));
  }

  @Test
  void overlongChallengeIdIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TurnCredentials.issue(TestKeys.CURRENT, "x".repeat(129), EXPIRY));
  }
}
