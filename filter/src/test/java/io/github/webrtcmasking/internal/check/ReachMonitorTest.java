package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One warning where pages go out and nothing comes back, and none otherwise. */
class ReachMonitorTest {

  private static final int LOCAL = 10 << 24;
  private static final int GLOBAL = 8 << 24;

  private final MissingStepWatch watch =
      new MissingStepWatch(
          new KeyedHashes(
              KeyRing.of(VantageKeys.derive(VantageSecret.random(new SecureRandom())))));

  private OptionalInt step(int address) {
    return watch.step(() -> Optional.<IpAddress>of(new Ipv4(address)));
  }

  private int warnings(int steps, int from, int distance) {
    int warnings = 0;
    for (int i = 0; i < steps; i++) {
      warnings += step(from + i * distance).isPresent() ? 1 : 0;
    }
    return warnings;
  }

  @Test
  void visitorsOfManyNetworksCauseOneWarning() {
    assertThat(warnings(MissingStepWatch.FIRST + MissingStepWatch.NETWORKS - 1, GLOBAL, 1 << 8))
        .isZero();
    assertThat(warnings(1000, GLOBAL, 1 << 8)).isOne();
    assertThat(watch.isOpen()).isFalse();
  }

  @Test
  void oneNetworkCausesNone() {
    assertThat(warnings(100_000, GLOBAL, 0)).isZero();
    assertThat(watch.isOpen()).isTrue();
  }

  @Test
  void behindProxyThatIsNotNamedAllHaveOneAddress() {
    assertThat(warnings(1000, LOCAL, 0)).isOne();
  }

  @Test
  void whoComesBackEndsIt() {
    for (int round = 0; round < 100; round++) {
      assertThat(warnings(MissingStepWatch.FIRST + MissingStepWatch.NETWORKS - 1, GLOBAL, 1 << 8))
          .isZero();
      watch.next();
    }
  }

  @Test
  void nobodyIsNamedBeforeTheFirstHundred() {
    for (int i = 0; i < MissingStepWatch.FIRST; i++) {
      watch.step(
          () -> {
            throw new AssertionError("asked for");
          });
    }
    assertThat(watch.times()).isEqualTo(MissingStepWatch.FIRST);
  }

  @Test
  void warningHasNumbersPathAndWhatToMend() {
    for (MissingStep step : MissingStep.values()) {
      assertThat(step.text(120, 20, "/shop-check"))
          .startsWith("120 ")
          .contains("20 networks", "/shop-check", "webrtc.masking.path")
          .doesNotContain("%s");
    }
  }
}
