package io.github.webrtcmasking.internal.roundtrip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * No URL is a step that this process did not write: not one made of the input, not a real one
 * changed by it, not one of another process. Any ladder comes back as it was written, and whatever
 * it says, something is made of it.
 */
class LadderPathsFuzzTest {

  private static final int STEP = 46;
  private static final int LADDER = 34;
  private static final LadderPaths PATHS = new LadderPaths(new byte[LadderPaths.KEY_LENGTH]);
  private static final LadderPaths OTHERS =
      new LadderPaths("another process has another key.".getBytes(ISO_8859_1));
  private static final String REAL =
      PATHS.write(Ladder.begun(new TcpRoundTrip(Duration.ofMillis(5), 7), Optional.empty(), 8, 9));

  @FuzzTest(maxDuration = "10m")
  void onlyWhatThisProcessWroteIsAStep(byte[] input) {
    String segment = new String(input, ISO_8859_1);
    assertThat(PATHS.read(segment).isPresent()).isEqualTo(segment.equals(REAL));
    assertThat(PATHS.read(REAL + segment).isPresent()).isEqualTo(segment.isEmpty());
    assertThat(PATHS.read(segment + REAL).isPresent()).isEqualTo(segment.isEmpty());
    byte[] bits = Arrays.copyOf(input, STEP);
    assertThat(PATHS.read(changed(bits)).isPresent())
        .isEqualTo(Arrays.equals(bits, new byte[STEP]));
    checkLadder(ladder(ByteBuffer.wrap(Arrays.copyOf(input, LADDER))));
    Growth.isLinear(input, bytes -> PATHS.read(new String(bytes, ISO_8859_1)));
  }

  /** The real step, with the bits turned over. */
  private static String changed(byte[] bits) {
    byte[] step = Base64.getUrlDecoder().decode(REAL);
    for (int i = 0; i < STEP; i++) {
      step[i] ^= bits[i];
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(step);
  }

  private static Ladder ladder(ByteBuffer bytes) {
    return new Ladder(
        bytes.get(),
        bytes.get(),
        Duration.ofNanos((bytes.getInt() & Integer.MAX_VALUE) * 1000L),
        time(bytes.getInt()),
        time(bytes.getInt()),
        bytes.getInt(),
        bytes.getLong(),
        bytes.getLong());
  }

  private static Optional<Duration> time(int micros) {
    return micros < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(micros * 1000L));
  }

  private static void checkLadder(Ladder ladder) {
    String step = PATHS.write(ladder);
    assertThat(step).matches("[A-Za-z0-9_-]{62}");
    assertThat(PATHS.read(step)).contains(ladder);
    assertThat(OTHERS.read(step)).isEmpty();
    Ladder after = ladder.followed(ladder.connection(), ladder.owner());
    assertThat(after.own()).isBetween(Duration.ZERO, ladder.own());
    assertThat(after.finding()).isNotNull();
    assertThat(after.text()).startsWith("browser ");
    Ladder moved = ladder.followed(ladder.connection() + 1, ladder.owner());
    assertThat(moved.finding()).isEqualTo(Ladder.Finding.CONNECTION_CHANGED);
  }
}
