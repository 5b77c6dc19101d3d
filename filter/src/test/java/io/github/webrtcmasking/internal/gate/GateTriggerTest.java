package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateTrigger.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which assessments a rule acts on: verdict by confidence by what it does while nothing is known.
 */
class GateTriggerTest {

  private static final Assessment PENDING = Assessment.pending(Instant.EPOCH);

  private static Assessment judged(Verdict verdict, Confidence confidence) {
    return Assessment.of(verdict, confidence, List.of(Reason.PROVEN), Instant.EPOCH);
  }

  private static GateTrigger trigger(
      Set<Verdict> verdicts, Confidence least, PendingChoice pending) {
    return new GateTrigger(verdicts, Set.of(), least, pending, Duration.ofSeconds(2));
  }

  private static Set<Verdict> deciding() {
    return EnumSet.of(Verdict.CONSISTENT, Verdict.MASKED, Verdict.RELAY, Verdict.TAMPERED);
  }

  @Test
  void verdictThatDecidesMustBeNamedAndFirmEnough() {
    for (Verdict verdict : deciding()) {
      for (Confidence least : Confidence.values()) {
        GateTrigger named = trigger(Set.of(verdict), least, PendingChoice.ALLOW);
        GateTrigger others =
            trigger(EnumSet.complementOf(EnumSet.of(verdict)), least, PendingChoice.ACT);
        for (Confidence confidence : Confidence.values()) {
          Call expected = confidence.atLeast(least) ? Call.ACT : Call.PASS;

          assertThat(named.on(judged(verdict, confidence)))
              .as("%s/%s where %s is enough", verdict, confidence, least)
              .isEqualTo(expected);
          assertThat(named.atLast(judged(verdict, confidence))).isEqualTo(expected);
          assertThat(others.on(judged(verdict, confidence))).isEqualTo(Call.PASS);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INCONCLUSIVE", "NOT_EVALUATED"})
  void verdictThatDecidesNothingNeedsNoConfidence(Verdict verdict) {
    Assessment low = judged(verdict, Confidence.LOW);

    assertThat(trigger(Set.of(verdict), Confidence.HIGH, PendingChoice.ALLOW).on(low))
        .isEqualTo(Call.ACT);
    assertThat(trigger(deciding(), Confidence.LOW, PendingChoice.ACT).on(low)).isEqualTo(Call.PASS);
  }

  @ParameterizedTest(name = "{0}: {1}, at last {2}")
  @CsvSource({
    "ALLOW,         PASS, PASS",
    "ACT,           ACT,  ACT",
    "WAIT,          WAIT, PASS",
    "WAIT_THEN_ACT, WAIT, ACT",
  })
  void whileNothingIsKnownTheChoiceDecides(PendingChoice choice, Call first, Call last) {
    for (Set<Verdict> verdicts : List.of(Set.<Verdict>of(), deciding())) {
      GateTrigger trigger = trigger(verdicts, Confidence.HIGH, choice);

      assertThat(trigger.on(PENDING)).isEqualTo(first);
      assertThat(trigger.atLast(PENDING)).isEqualTo(last);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownIsNeverWaitedFor(PendingChoice choice) {
    GateTrigger trigger = trigger(Set.of(Verdict.MASKED), Confidence.MEDIUM, choice);
    for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.PENDING))) {
      Assessment assessment = judged(verdict, Confidence.MEDIUM);

      assertThat(trigger.on(assessment))
          .isEqualTo(verdict == Verdict.MASKED ? Call.ACT : Call.PASS)
          .isEqualTo(trigger.atLast(assessment));
    }
  }

  private static GateTrigger onHosting(Confidence least) {
    return new GateTrigger(
        Set.of(Verdict.MASKED),
        Set.of(Reason.HOSTING_NETWORK),
        least,
        PendingChoice.ALLOW,
        Duration.ofSeconds(2));
  }

  private static Assessment hosted(Verdict verdict) {
    return Assessment.of(
        verdict, Confidence.LOW, List.of(Reason.PROVEN, Reason.HOSTING_NETWORK), Instant.EPOCH);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONSISTENT", "MASKED", "RELAY", "TAMPERED", "INCONCLUSIVE"})
  void reasonCountsWhateverTheVerdictAndItsConfidence(Verdict verdict) {
    assertThat(onHosting(Confidence.HIGH).on(hosted(verdict))).isEqualTo(Call.ACT);
    assertThat(onHosting(Confidence.HIGH).on(judged(verdict, Confidence.LOW))).isEqualTo(Call.PASS);
  }

  /** The self-check keeps the reasons of the accusations that it suspends. */
  @ParameterizedTest
  @EnumSource(names = {"NOT_EVALUATED", "PENDING"})
  void reasonDoesNotCountWhereNothingIsCompared(Verdict verdict) {
    assertThat(onHosting(Confidence.LOW).on(hosted(verdict))).isEqualTo(Call.PASS);
    assertThat(onHosting(Confidence.LOW).atLast(hosted(verdict))).isEqualTo(Call.PASS);
  }
}
