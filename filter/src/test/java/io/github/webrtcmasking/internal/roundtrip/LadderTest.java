package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.roundtrip.Ladder.Finding;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

  private static final int CONNECTION = 7;
  private static final int OTHER = 8;

  private long now = -5_000_000_000L; // System.nanoTime may be negative, and overflow

  @ParameterizedTest(name = "connection {0} ms, steps {1} {2} {3} {4} ms: {5}")
  @CsvSource({
    "5,  90,  90,  90,  90, ENDS_EARLIER",
    "5,   6,   6,   6,   6, ENDS_AT_BROWSER",
    "5, 900, 900, 900,  20, ENDS_AT_BROWSER", // the shortest counts
    "5,  20, 900, 900, 900, ENDS_AT_BROWSER",
  })
  void shortestStepIsComparedWithTheConnection(
      long tcp, long one, long two, long three, long four, Finding finding) {
    Ladder ladder = begun(tcp, Optional.empty());
    for (long step : new long[] {one, two, three, four}) {
      ladder = step(ladder, CONNECTION, step);
    }
    assertThat(ladder.finding()).isEqualTo(finding);
  }

  @Test
  void packetsOfTheSameAddressCountAsWell() {
    assertThat(climbed(begun(5, millis(90)), 90).finding()).isEqualTo(Finding.ENDS_EARLIER);
    // A busy browser takes long for each step, and its packets do not.
    assertThat(climbed(begun(5, millis(6)), 90).finding()).isEqualTo(Finding.ENDS_AT_BROWSER);
  }

  @Test
  void longestRoundTripOfTheConnectionCounts() {
    Ladder climbed = climbed(begun(5, Optional.empty()), 90);

    assertThat(climbed.read(Duration.ofMillis(80)).finding()).isEqualTo(Finding.ENDS_AT_BROWSER);
    assertThat(climbed.read(Duration.ofMillis(1)).finding()).isEqualTo(Finding.ENDS_EARLIER);
    assertThat(climbed.read(Duration.ofMillis(80)).read(Duration.ofMillis(1)).finding())
        .isEqualTo(Finding.ENDS_AT_BROWSER);
  }

  @Test
  void stepsOverAnotherConnectionBeginAnew() {
    Ladder moved = step(begun(5, Optional.empty()), OTHER, 300);
    for (int i = 0; i < 3; i++) {
      moved = step(moved, OTHER, 90);
    }
    assertThat(moved.finding()).isEqualTo(Finding.TCP_UNKNOWN);
    assertThat(moved.read(Duration.ofMillis(5)).finding()).isEqualTo(Finding.ENDS_EARLIER);

    Ladder twice = step(step(begun(5, Optional.empty()), CONNECTION, 90), OTHER, 90);
    twice = step(step(twice, OTHER, 90), OTHER, 90).read(Duration.ofMillis(5));
    assertThat(twice.finding()).isEqualTo(Finding.CONNECTION_CHANGED);
  }

  /** The packets' time is another machine's, whose clock may be set between two packets. */
  @ParameterizedTest(name = "packets {0} ms")
  @ValueSource(longs = {0, 1, 600_000})
  void absurdTimeOfPacketsAccusesNobodyAndNoMoreThanWithoutIt(long udp) {
    assertThat(climbed(begun(90, millis(udp)), 90).finding()).isEqualTo(Finding.ENDS_AT_BROWSER);
    assertThat(climbed(begun(5, millis(udp)), 6).finding()).isEqualTo(Finding.ENDS_AT_BROWSER);
    assertThat(climbed(begun(5, millis(udp)), 90).finding())
        .isEqualTo(udp < 55 ? Finding.ENDS_AT_BROWSER : Finding.ENDS_EARLIER);
  }

  @Test
  void textSaysWhatIsKnown() {
    assertThat(climbed(begun(5, millis(80)), 90).text())
        .isEqualTo("browser 90 ms in 4 steps, connection at most 5 ms, UDP at most 80 ms");
    assertThat(step(begun(5, Optional.empty()), OTHER, 90).text())
        .isEqualTo("browser ? ms in 0 steps, connection at most ? ms, UDP at most ? ms");
  }

  @Test
  void stepIsLateAfterTenSecondsOrBeforeItWasSent() {
    Ladder ladder = begun(5, Optional.empty());

    assertThat(ladder.isLate(now)).isFalse();
    assertThat(ladder.isLate(now + 10_000_000_000L)).isFalse();
    assertThat(ladder.isLate(now + 10_000_000_001L)).isTrue();
    assertThat(ladder.isLate(now - 1)).isTrue();
  }

  private Ladder begun(long tcp, Optional<Duration> udp) {
    return Ladder.begun(new TcpRoundTrip(Duration.ofMillis(tcp), CONNECTION), udp, 1, now);
  }

  private Ladder climbed(Ladder ladder, long millis) {
    Ladder climbed = ladder;
    for (int i = 0; i < Ladder.STEPS; i++) {
      climbed = step(climbed, CONNECTION, millis);
    }
    return climbed;
  }

  private Ladder step(Ladder ladder, int over, long millis) {
    now += millis * 1_000_000;
    return ladder.followed(over, now).next(now);
  }

  private static Optional<Duration> millis(long millis) {
    return Optional.of(Duration.ofMillis(millis));
  }
}
