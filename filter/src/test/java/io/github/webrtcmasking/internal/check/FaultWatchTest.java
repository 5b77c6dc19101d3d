package io.github.webrtcmasking.internal.check;

import static io.github.webrtcmasking.internal.check.Answers.answer;
import static io.github.webrtcmasking.internal.check.Answers.heard;
import static io.github.webrtcmasking.internal.check.Answers.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultWatchTest {

  /** A clock that only goes forward may begin anywhere, and passes through zero. */
  private static final Duration NOW = Duration.ofHours(-1);

  private final FaultWatch watch = new FaultWatch(Fault.UDP_BLOCKED);
  private final List<VisitorShare> warnings = new ArrayList<>();
  private final KeyedHashes names = new KeyedHashes(KeyRing.of(VantageKeys.derive(new byte[32])));

  private Optional<VisitorShare> note(JudgedAnswer answer, Duration at) {
    return note(watch, answer, at);
  }

  private Optional<VisitorShare> note(FaultWatch watch, JudgedAnswer answer, Duration at) {
    return watch.note(answer, names.visitor(answer), at.toNanos());
  }

  private void silentVisitors(int from, int to, Duration at) {
    for (int i = from; i < to; i++) {
      note(silent("v" + i), at).ifPresent(warnings::add);
    }
  }

  private void heardVisitors(int from, int to, Duration at) {
    for (int i = from; i < to; i++) {
      note(heard("v" + i), at).ifPresent(warnings::add);
    }
  }

  @Test
  void twentySilentVisitorsAreAWarningAndNineteenAreNot() {
    silentVisitors(0, 19, NOW);
    assertThat(warnings).isEmpty();
    silentVisitors(19, 20, NOW);
    assertThat(warnings).containsExactly(new VisitorShare(20, 20));
  }

  @ParameterizedTest(name = "{0} silent after {1} heard: {2}")
  @CsvSource({
    "15, 4, false",
    "16, 4, true",
    "79, 20, false",
    "80, 20, true",
    "19, 0, false",
    "20, 0, true",
  })
  void fourOfFiveVisitorsHaveToBeSilent(int silent, int heard, boolean warned) {
    heardVisitors(0, heard, NOW);
    silentVisitors(heard, heard + silent, NOW);
    assertThat(!warnings.isEmpty()).isEqualTo(warned);
  }

  @Test
  void oneVisitorCountsOnceHoweverOftenHeAnswers() {
    for (int i = 0; i < 1000; i++) {
      assertThat(note(silent("one"), NOW.plusSeconds(i))).isEmpty();
    }
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(1, 1));
    assertThat(watch.answersShowing()).isEqualTo(1000);
  }

  @Test
  void lastAnswerOfAVisitorIsTheOneThatCounts() {
    silentVisitors(0, 19, NOW);
    heardVisitors(0, 19, NOW);
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(0, 19));
    silentVisitors(19, 20, NOW);
    assertThat(warnings).isEmpty();
  }

  @Test
  void answersThatSayNothingAreNotCounted() {
    for (int i = 0; i < 100; i++) {
      note(Answers.cutShort(silent("v" + i)), NOW);
    }
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(0, 0));
  }

  @Test
  void warningIsRepeatedAfterAnHourAndNotBefore() {
    silentVisitors(0, 100, NOW);
    silentVisitors(0, 100, NOW.plus(Duration.ofMinutes(59)));
    assertThat(warnings).hasSize(1);
    silentVisitors(0, 100, NOW.plus(Duration.ofMinutes(60)));
    silentVisitors(0, 100, NOW.plus(Duration.ofMinutes(119)));
    assertThat(warnings).hasSize(2);
  }

  @Test
  void mendedFirewallIsNotWarnedAboutAgain() {
    silentVisitors(0, 100, NOW);
    heardVisitors(100, 130, NOW.plusSeconds(3600));
    silentVisitors(130, 131, NOW.plusSeconds(3600));
    assertThat(warnings).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2a00:1:2:%x::", "93.184.216.%d"})
  void whoHasOneNetworkCausesNoWarningAndHidesNone(String addresses) {
    for (int i = 0; i < 200; i++) {
      String address = addresses.formatted(i);
      note(answer("a" + i, address, List.of()), NOW).ifPresent(warnings::add);
    }
    assertThat(warnings).isEmpty();
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(4, 4));

    heardVisitors(0, 2, NOW);
    silentVisitors(2, 42, NOW);
    for (int i = 0; i < 200; i++) {
      String address = addresses.formatted(i);
      note(answer("a" + i, address, List.of(address)), NOW);
    }
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(40, 46));
    assertThat(warnings).isNotEmpty();
  }

  @Test
  void whoHasManyNetworksOfOneProviderCausesNoWarning() {
    for (int i = 0; i < 200; i++) {
      note(answer("a" + i, "2a00:1:%x::".formatted(i), List.of()), NOW).ifPresent(warnings::add);
    }
    assertThat(warnings).isEmpty();
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(16, 16));
  }

  @Test
  void memoryHoldsTwoHundredVisitors() {
    silentVisitors(0, 5_000, NOW);
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(200, 200));
    heardVisitors(5_000, 5_200, NOW);
    assertThat(watch.tally(NOW.toNanos())).isEqualTo(new VisitorShare(0, 200));
  }

  @Test
  void visitorsOfTheDayBeforeAreForgotten() {
    silentVisitors(0, 100, NOW);
    assertThat(watch.tally(NOW.plus(Duration.ofDays(1)).toNanos()))
        .isEqualTo(new VisitorShare(100, 100));
    assertThat(watch.tally(NOW.plus(Duration.ofDays(1)).plusSeconds(1).toNanos()))
        .isEqualTo(new VisitorShare(0, 0));
  }

  @Test
  void settingThatOnlyANewStartMendsIsNamedOnce() {
    FaultWatch rewriting = new FaultWatch(Fault.VANTAGE_BEHIND_NAT);
    List<VisitorShare> said = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Optional<VisitorShare> due =
          note(
              rewriting,
              answer("v" + i, Answers.home(i), List.of("172.17.0.1")),
              NOW.plus(Duration.ofHours(i)));
      due.ifPresent(said::add);
    }
    assertThat(said).containsExactly(new VisitorShare(20, 20));
  }

  @ParameterizedTest(name = "{0} of 20: {1}")
  @CsvSource({"17, false", "18, true"})
  void nineOfTenVisitorsHaveToShowARewritingDevice(int showing, boolean warned) {
    FaultWatch rewriting = new FaultWatch(Fault.VANTAGE_BEHIND_NAT);
    Optional<VisitorShare> last = Optional.empty();
    for (int i = 0; i < 20; i++) {
      String proven = i < 20 - showing ? Answers.home(i) : "172.17.0.1";
      last = note(rewriting, answer("v" + i, Answers.home(i), List.of(proven)), NOW);
    }
    assertThat(last.isPresent()).isEqualTo(warned);
  }
}
