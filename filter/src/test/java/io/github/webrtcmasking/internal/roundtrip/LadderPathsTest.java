package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderPathsTest {

  private static final Ladder LADDER =
      new Ladder(
          3,
          2,
          Duration.ofNanos(12_345_000),
          Optional.of(Duration.ofMillis(40)),
          Optional.empty(),
          -7,
          Long.MIN_VALUE,
          -1);

  private final LadderPaths paths = new LadderPaths(key(1));

  @Test
  void ladderComesBackAsItWas() {
    String segment = paths.write(LADDER);

    assertThat(segment).matches("[A-Za-z0-9_-]{62}");
    assertThat(paths.read(segment)).contains(LADDER);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String segment = paths.write(LADDER);
    for (int i = 0; i < segment.length(); i++) {
      // Of the last one's bits, base64 needs only the first two.
      for (char other : new char[] {'A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x', '_'}) {
        String changed = segment.substring(0, i) + other + segment.substring(i + 1);
        if (!changed.equals(segment)) {
          assertThat(paths.read(changed)).isEmpty();
        }
      }
    }
  }

  @Test
  void paddedSegmentIsStrange() {
    assertThat(paths.read(paths.write(LADDER) + "==")).isEmpty();
  }

  @Test
  void ladderOfAnotherProcessIsStrange() {
    assertThat(new LadderPaths(key(2)).read(paths.write(LADDER))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "last", "../x", "====", "%41", "ä", "AAAA", "a b"})
  void otherTextIsNoLadder(String segment) {
    assertThat(paths.read(segment)).isEmpty();
  }

  @Test
  void inventedLaddersAreStrange() {
    Random random = new Random(7);
    byte[] bytes = new byte[46];
    for (int i = 0; i < 20_000; i++) {
      random.nextBytes(bytes);
      String text = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertThat(paths.read(text)).isEmpty();
    }
  }

  @Test
  void ownersAreToldApart() {
    assertThat(paths.owner("session", "network")).isEqualTo(paths.owner("session", "network"));
    assertThat(paths.owner("session", "network"))
        .isNotEqualTo(paths.owner("session2", "network"))
        .isNotEqualTo(paths.owner("session", "network2"))
        .isNotEqualTo(new LadderPaths(key(2)).owner("session", "network"));
  }

  private static byte[] key(int number) {
    byte[] key = new byte[LadderPaths.KEY_LENGTH];
    Arrays.fill(key, (byte) number);
    return key;
  }
}
