package io.github.webrtcmasking.internal.monitor;

import static io.github.webrtcmasking.internal.monitor.Answers.NOW;
import static io.github.webrtcmasking.internal.monitor.Answers.answer;
import static io.github.webrtcmasking.internal.monitor.Answers.heard;
import static io.github.webrtcmasking.internal.monitor.Answers.silent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultWatchTest {

  private final FaultWatch watch = new FaultWatch(Fault.UDP_BLOCKED);
  private final List<Tally> warnings = new ArrayList<>();

  private void silentVisitors(int from, int to, Instant now) {
    for (int i = from; i < to; i++) {
      watch.note(silent("v" + i), now).ifPresent(warnings::add);
    }
  }

  private void heardVisitors(int from, int to, Instant now) {
    for (int i = from; i < to; i++) {
      watch.note(heard("v" + i), now).ifPresent(warnings::add);
    }
  }

  @Test
  void twentySilentVisitorsAreAWarningAndNineteenAreNot() {
    silentVisitors(0, 19, NOW);
    assertThat(warnings).isEmpty();
    silentVisitors(19, 20, NOW);
    assertThat(warnings).containsExactly(new Tally(20, 20));
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
      assertThat(watch.note(silent("one"), NOW.plusSeconds(i))).isEmpty();
    }
    assertThat(watch.tally(NOW)).isEqualTo(new Tally(1, 1));
    assertThat(watch.answersShowing()).isEqualTo(1000);
  }

  @Test
  void lastAnswerOfAVisitorIsTheOneThatCounts() {
    silentVisitors(0, 19, NOW);
    heardVisitors(0, 19, NOW);
    assertThat(watch.tally(NOW)).isEqualTo(new Tally(0, 19));
    silentVisitors(19, 20, NOW);
    assertThat(warnings).isEmpty();
  }

  @Test
  void answersThatSayNothingAreNotCounted() {
    for (int i = 0; i < 100; i++) {
      watch.note(Answers.cutShort(silent("v" + i)), NOW);
    }
    assertThat(watch.tally(NOW)).isEqualTo(new Tally(0, 0));
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

  @Test
  void clockThatGoesBackDoesNotWarnAgain() {
    silentVisitors(0, 20, NOW);
    silentVisitors(20, 40, NOW.minusSeconds(86_000));
    assertThat(warnings).hasSize(1);
  }

  @Test
  void memoryHoldsTwoHundredVisitors() {
    silentVisitors(0, 5_000, NOW);
    assertThat(watch.tally(NOW)).isEqualTo(new Tally(200, 200));
    heardVisitors(5_000, 5_200, NOW);
    assertThat(watch.tally(NOW)).isEqualTo(new Tally(0, 200));
  }

  @Test
  void visitorsOfTheDayBeforeAreForgotten() {
    silentVisitors(0, 100, NOW);
    assertThat(watch.tally(NOW.plus(Duration.ofDays(1)))).isEqualTo(new Tally(100, 100));
    assertThat(watch.tally(NOW.plus(Duration.ofDays(1)).plusSeconds(1))).isEqualTo(new Tally(0, 0));
  }

  @Test
  void settingThatOnlyANewStartMendsIsNamedOnce() {
    FaultWatch rewriting = new FaultWatch(Fault.VANTAGE_BEHIND_NAT);
    List<Tally> said = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Optional<Tally> due =
          rewriting.note(
              answer("v" + i, "8.8.8.8", List.of("172.17.0.1")), NOW.plus(Duration.ofHours(i)));
      due.ifPresent(said::add);
    }
    assertThat(said).containsExactly(new Tally(20, 20));
  }

  @ParameterizedTest(name = "{0} of 20: {1}")
  @CsvSource({"17, false", "18, true"})
  void nineOfTenVisitorsHaveToShowARewritingDevice(int showing, boolean warned) {
    FaultWatch rewriting = new FaultWatch(Fault.VANTAGE_BEHIND_NAT);
    Optional<Tally> last = Optional.empty();
    for (int i = 0; i < 20; i++) {
      String proven = i < 20 - showing ? "8.8.8.8" : "172.17.0.1";
      last = rewriting.note(answer("v" + i, "8.8.8.8", List.of(proven)), NOW);
    }
    assertThat(last.isPresent()).isEqualTo(warned);
  }
}
