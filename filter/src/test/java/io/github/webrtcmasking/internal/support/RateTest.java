package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final Rate RATE = new Rate(2, 5);

  private long kept;

  private int admitted(int tries, long now) {
    int admitted = 0;
    for (int i = 0; i < tries; i++) {
      long after = RATE.after(kept, now);
      if (after != Rate.REFUSED) {
        kept = after;
        admitted++;
      }
    }
    return admitted;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1_795_000_000_000_000_000L})
  void burstComesFirstWhateverTheTimeIs(long now) {
    assertThat(admitted(100, now)).isEqualTo(5);
  }

  @Test
  void thenComeSoManyASecond() {
    admitted(100, 10 * SECOND);

    assertThat(admitted(100, 10 * SECOND + SECOND / 2 - 1)).isZero();
    assertThat(admitted(100, 10 * SECOND + SECOND / 2)).isEqualTo(1);
    assertThat(admitted(100, 12 * SECOND + SECOND / 2)).isEqualTo(4);
  }

  @Test
  void pauseBringsTheBurstBackAndNoMore() {
    admitted(100, 10 * SECOND);

    assertThat(admitted(100, 100 * SECOND)).isEqualTo(5);
  }

  @Test
  void numberOfATimeThatIsStillToComeCountsAsNone() {
    admitted(100, 1000 * SECOND);

    assertThat(admitted(100, SECOND)).isEqualTo(5);
  }
}
