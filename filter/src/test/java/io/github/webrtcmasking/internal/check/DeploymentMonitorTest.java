package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.LogLines;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentMonitorTest {

  private static final ProofSource AT_3478 =
      new ProofSource() {
        @Override
        public OptionalInt listeningPort() {
          return OptionalInt.of(3478);
        }

        @Override
        public Set<SeenAddress> seenFor(String challengeId) {
          return Set.of();
        }
      };

  private final DeploymentMonitor monitor =
      new DeploymentMonitor(
          AT_3478, DeploymentMonitor.HERE, KeyRing.of(VantageKeys.derive(new byte[32])));
  private final LogLines log = LogLines.of(DeploymentMonitor.class);

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  @Test
  void ordinaryVisitorsAreNoNews() {
    for (int i = 0; i < 500; i++) {
      monitor.note(Answers.heard("v" + i));
    }
    assertThat(log.all()).isEmpty();
    assertThat(monitor.recent(Fault.UDP_BLOCKED)).isEqualTo(new VisitorShare(0, 200));
  }

  @Test
  void blockedPortIsOneWarningWithThePortAndTheNumbers() {
    for (int i = 0; i < 500; i++) {
      monitor.note(Answers.silent("v" + i));
    }
    assertThat(log.all()).hasSize(1);
    assertThat(log.all().get(0))
        .startsWith("WARNING UDP 3478 seems to be blocked: 20 of 20 challenges ended");
    assertThat(monitor.recent(Fault.UDP_BLOCKED)).isEqualTo(new VisitorShare(200, 200));
    assertThat(monitor.answersShowing(Fault.UDP_BLOCKED)).isEqualTo(500);
    assertThat(monitor.answersShowing(Fault.VANTAGE_BEHIND_NAT)).isZero();
  }

  @Test
  void rewritingDeviceAndUnnamedProxyAreWarnedAboutOnceEach() {
    for (int i = 0; i < 100; i++) {
      monitor.note(Answers.answer("n" + i, Answers.home(i), List.of("172.17.0.1")));
    }
    for (int i = 0; i < 1000; i++) {
      JudgedAnswer seen = Answers.answer("p" + i, "10.0.0.1", List.of("9.9.9.9"));
      monitor.note(Answers.saying(Reason.PROXY_NOT_CONFIGURED, seen));
    }
    assertThat(log.all())
        .satisfiesExactly(
            line -> assertThat(line).contains("rewrite", "webrtc.masking.vantage.host"),
            line -> assertThat(line).contains("proxy", "webrtc.masking.trusted-proxies"));
  }

  @Test
  void noLineHasAnAddressOrAVisitor() {
    for (int i = 0; i < 100; i++) {
      monitor.note(Answers.answer("n" + i, Answers.home(i), List.of("172.17.0.1")));
      monitor.note(Answers.silent("visitor" + i));
    }
    assertThat(log.all()).isNotEmpty();
    assertThat(log.all()).noneMatch(line -> line.contains("8.8.8") || line.contains("172."));
    assertThat(log.all()).noneMatch(line -> line.contains("visitor1"));
  }
}
