package io.github.webrtcmasking.internal.check;

import static io.github.webrtcmasking.internal.check.Population.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole populations of visitors before deployments that are right, and what follows otherwise. */
class SelfCheckTest {

  private static final IpAddress PUBLIC_BALANCER = ip("9.9.9.9");
  private static final Assessment MASKED =
      Assessment.of(
          Verdict.MASKED,
          Confidence.HIGH,
          List.of(Reason.ADDRESS_DIFFERS, Reason.PROVEN),
          Answers.NOW);

  private static Population of(int visitors, BiConsumer<Population, Integer> visit) {
    Population all = new Population();
    for (int i = 0; i < visitors; i++) {
      visit.accept(all, i);
    }
    return all;
  }

  private static void isSilent(Population all) {
    assertThat(all.firstSuspicion()).isEmpty();
    assertThat(all.check().episodes()).isZero();
  }

  // Deployments that are right

  @ParameterizedTest(name = "{0} of 100 visitors with VPNs of their own")
  @ValueSource(ints = {0, 30, 45})
  void shopWithVpnUsersIsRight(int percent) {
    isSilent(
        of(
            5000,
            (all, i) -> {
              IpAddress home = all.home();
              all.visit(all.oneOf(percent) ? all.home() : home, home);
            }));
  }

  @Test
  void shopWithOneVeryPopularVpnExitIsRight() {
    Population all =
        of(
            5000,
            (shop, i) -> {
              IpAddress home = shop.home();
              shop.visit(shop.oneOf(45) ? PUBLIC_BALANCER : home, home);
            });
    isSilent(all);
    assertThat(all.lately(Verdict.MASKED, 1000)).isBetween(400L, 500L);
  }

  @Test
  void honestForwardProxiesThatSayWhoAskedAreRight() {
    isSilent(
        of(
            2000,
            (all, i) -> {
              IpAddress home = all.home();
              if (all.oneOf(40)) {
                all.visitForwarded(all.home(), home);
              } else {
                all.visit(home, home);
              }
            }));
  }

  @Test
  void companyBehindOneAddressIsRight() {
    isSilent(of(2000, (all, i) -> all.visit(PUBLIC_BALANCER, PUBLIC_BALANCER)));
  }

  @Test
  void intranetWhereEveryDeskHasItsAddressIsRight() {
    isSilent(
        of(
            2000,
            (all, i) -> {
              IpAddress desk = ip("10.1." + i / 250 + "." + (1 + i % 250));
              all.visit(desk, desk);
            }));
  }

  @Test
  void dualStackIsRight() {
    isSilent(
        of(
            2000,
            (all, i) -> {
              IpAddress four = all.home();
              IpAddress six = all.home6();
              all.visit(i % 2 == 0 ? four : six, four, six);
            }));
  }

  @Test
  void carrierWithAPoolOfAddressesIsRight() {
    isSilent(
        of(2000, (all, i) -> all.visit(ip("100.200.7." + i % 250), ip("100.200.7." + i % 241))));
  }

  @Test
  void smallShopIsRight() {
    Population all = new Population().every(Duration.ofHours(24).dividedBy(5));
    for (int i = 0; i < 400; i++) {
      IpAddress home = all.home();
      all.visit(all.oneOf(30) ? all.home() : home, home);
    }
    isSilent(all);
  }

  @Test
  void shopWhoseFewVisitorsAllUseAVpnIsNotJudged() {
    Population all = new Population().every(Duration.ofHours(24));
    for (int i = 0; i < 400; i++) {
      all.visit(PUBLIC_BALANCER, all.home());
    }
    isSilent(all);
  }

  @Test
  void testMachineOnLoopbackIsRight() {
    IpAddress loopback = ip("127.0.0.1");
    isSilent(of(500, (all, i) -> all.visit(new HttpSide(loopback, Host.OWN), loopback)));
    isSilent(of(500, (all, i) -> all.visit(ip("10.99.0.7"), loopback)));
  }

  @Test
  void visitorsWithoutProofsSayNothing() {
    isSilent(
        of(
            500,
            (all, i) -> all.claim(PUBLIC_BALANCER, all.home(), Circumstance.VANTAGE_CONFIGURED)));
  }

  @Test
  void oneDeskWithManySessionsIsNoContainerHostWhereOthersComeToo() {
    IpAddress desk = ip("10.1.2.3");
    isSilent(
        of(
            600,
            (shop, i) -> {
              IpAddress home = i % 10 == 0 ? shop.home() : desk;
              shop.visit(home, home);
            }));
  }

  // What it does

  @ParameterizedTest
  @EnumSource(SelfCheckReaction.class)
  void reactionIsTheConfiguredOne(SelfCheckReaction reaction) {
    Population all = new Population(reaction);
    for (int i = 0; i < 100; i++) {
      all.visitForwarded(PUBLIC_BALANCER, all.home());
    }
    assertThat(all.check().suspicions().isEmpty()).isEqualTo(reaction == SelfCheckReaction.OFF);
    assertThat(all.verdict(0))
        .isEqualTo(reaction == SelfCheckReaction.SUSPEND ? Verdict.NOT_EVALUATED : Verdict.MASKED);
    assertThat(all.told(0).subject().isEmpty()).isEqualTo(reaction != SelfCheckReaction.SUSPEND);
  }

  @Test
  void whatIsSaidKeepsItsReasonsBehindTheSuspicion() {
    Population unnamed = of(100, (all, i) -> all.visitForwarded(PUBLIC_BALANCER, all.home()));
    Population rewritten = of(100, (all, i) -> all.visit(all.home(), PUBLIC_BALANCER));

    Assessment first = unnamed.check().revised(MASKED, unnamed.told(0).subject());
    assertThat(first.getConfidence()).isEqualTo(Confidence.LOW);
    assertThat(first.getReasons())
        .containsExactly(Reason.DEPLOYMENT_SUSPECT, Reason.ADDRESS_DIFFERS, Reason.PROVEN);
    assertThat(unnamed.check().revised(MASKED, rewritten.told(0).subject())).isSameAs(MASKED);
    assertThat(unnamed.check().revised(MASKED, "")).isSameAs(MASKED);
    assertThat(first.getAssessedAt()).isEqualTo(MASKED.getAssessedAt());
    assertThat(rewritten.check().revised(MASKED, rewritten.told(0).subject()).getReasons())
        .containsExactly(Reason.ADDRESSES_REWRITTEN, Reason.ADDRESS_DIFFERS, Reason.PROVEN);
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.class, names = "MASKED", mode = EnumSource.Mode.EXCLUDE)
  void onlyMaskedIsSuspended(Verdict verdict) {
    Population all = of(100, (shop, i) -> shop.visitForwarded(PUBLIC_BALANCER, shop.home()));
    Assessment other = Assessment.of(verdict, Confidence.HIGH, List.of(), Answers.NOW);
    assertThat(all.check().revised(other, all.told(0).subject())).isSameAs(other);
  }

  /** Sessions outlive a restart, and the secret does not where the operator has set none. */
  @Test
  void whatWasJudgedUnderAnotherSecretIsNoAccusationWhileTheFaultIsSeenAgain() {
    Population.Told told =
        behindABalancer(new Population(SelfCheckReaction.SUSPEND, new byte[33])).told(0);
    Population restarted = new Population();
    assertThat(restarted.check().revised(told.judged(), told.subject())).isSameAs(told.judged());

    behindABalancer(restarted);

    assertThat(restarted.check().revised(told.judged(), told.subject()).getReasons())
        .startsWith(Reason.DEPLOYMENT_SUSPECT);
  }

  @Test
  void whatWasJudgedUnderAnotherSecretStandsWhileAnotherFaultIsSeen() {
    Population.Told told =
        behindABalancer(new Population(SelfCheckReaction.SUSPEND, new byte[33])).told(0);
    Population rewritten = of(100, (all, i) -> all.visit(all.home(), ip("9.9.9.9")));
    assertThat(rewritten.check().suspicions()).containsExactly(Suspicion.ONE_PROVEN_ADDRESS);
    String others = told.subject().substring(0, 24) + "AAAAAAAAAAAAAAAA";

    assertThat(rewritten.check().revised(told.judged(), others)).isSameAs(told.judged());
  }

  private static Population behindABalancer(Population all) {
    for (int i = 0; i < 100; i++) {
      all.visitForwarded(PUBLIC_BALANCER, all.home());
    }
    return all;
  }
}
