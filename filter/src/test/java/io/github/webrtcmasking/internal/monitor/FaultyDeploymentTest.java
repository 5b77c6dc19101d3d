package io.github.webrtcmasking.internal.monitor;

import static io.github.webrtcmasking.internal.check.Population.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.check.Population;
import io.github.webrtcmasking.internal.check.Suspicion;
import io.github.webrtcmasking.internal.observation.Circumstance;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole populations of visitors before deployments that are wrong, and are mended. */
class FaultyDeploymentTest {

  private static final IpAddress BALANCER = ip("198.18.7.7");
  private static final IpAddress PUBLIC_BALANCER = ip("9.9.9.9");

  private static Population of(int visitors, BiConsumer<Population, Integer> visit) {
    Population all = new Population();
    for (int i = 0; i < visitors; i++) {
      visit.accept(all, i);
    }
    return all;
  }

  private static void speaks(Population all, Suspicion... expected) {
    assertThat(all.firstSuspicion()).hasValueSatisfying(at -> assertThat(at).isBetween(30, 50));
    assertThat(all.check().suspicions()).containsExactlyInAnyOrder(expected);
    assertThat(all.lately(Verdict.MASKED, 100)).isZero();
  }

  @Test
  void balancerThatNobodyNamedSpeaksWithinFiftyVisitors() {
    speaks(
        of(300, (all, i) -> all.visitForwarded(PUBLIC_BALANCER, all.home())),
        Suspicion.PROXY_UNNAMED,
        Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void networkOfACdnThatNobodyNamedSpeaksThoughItHasManyAddresses() {
    speaks(
        of(300, (all, i) -> all.visitForwarded(all.home(), all.home())), Suspicion.PROXY_UNNAMED);
  }

  @Test
  void balancerOnAnIntranetSpeaksToo() {
    speaks(
        of(
            300,
            (all, i) -> all.visitForwarded(BALANCER, ip("10.1." + i / 250 + "." + (1 + i % 250)))),
        Suspicion.PROXY_UNNAMED,
        Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void balancerThatSaysNothingOfItselfSpeaksToo() {
    speaks(of(300, (all, i) -> all.visit(PUBLIC_BALANCER, all.home())), Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void balancerBeforeVisitorsOfWhomManyBlockUdpSpeaksToo() {
    Population all =
        of(
            300,
            (shop, i) -> {
              if (i % 5 == 4) {
                shop.visitForwarded(PUBLIC_BALANCER);
              } else {
                shop.visitForwarded(PUBLIC_BALANCER, shop.home());
              }
            });
    speaks(all, Suspicion.PROXY_UNNAMED, Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void balancerBeforeOtherServersThanOursSpeaksToo() {
    speaks(
        of(300, (all, i) -> all.claim(PUBLIC_BALANCER, all.home(), Circumstance.EXTERNAL_OFFERED)),
        Suspicion.PROXY_UNNAMED,
        Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void deviceThatRewritesUdpSpeaksWithinFiftyVisitors() {
    speaks(
        of(300, (all, i) -> all.visit(all.home(), PUBLIC_BALANCER)), Suspicion.ONE_PROVEN_ADDRESS);
  }

  @Test
  void deviceThatRewritesUdpOnAnIntranetSpeaksToo() {
    speaks(
        of(
            300,
            (all, i) -> all.visit(ip("10.1." + i / 250 + "." + (1 + i % 250)), ip("172.17.0.1"))),
        Suspicion.ONE_PROVEN_ADDRESS);
  }

  @Test
  void containerHostThatRewritesBothSpeaksAndAccusesNobody() {
    IpAddress gateway = ip("172.17.0.1");
    Population all = of(300, (shop, i) -> shop.visit(gateway, gateway));
    speaks(all, Suspicion.ONE_LOCAL_ADDRESS);
    assertThat(all.lately(Verdict.CONSISTENT, 100)).isEqualTo(100);
  }

  @Test
  void smallShopBehindABalancerIsToldWithinFiftyVisitors() {
    Population all = new Population().every(Duration.ofHours(24).dividedBy(5));
    for (int i = 0; i < 200; i++) {
      all.visitForwarded(PUBLIC_BALANCER, all.home());
    }
    speaks(all, Suspicion.PROXY_UNNAMED, Suspicion.ONE_HTTP_NETWORK);
  }

  @Test
  void balancersOfBothFamiliesSpeakEachForItself() {
    Population all =
        of(
            600,
            (shop, i) -> {
              if (i % 4 == 0) {
                shop.visit(ip("2600:9::1"), shop.home6());
              } else {
                shop.visit(PUBLIC_BALANCER, shop.home());
              }
            });
    assertThat(all.lately(Verdict.NOT_EVALUATED, 300)).isEqualTo(300);
  }

  @Test
  void balancerOfOneFamilyIsNotRefutedByVisitorsOfTheOther() {
    Population all =
        of(
            600,
            (shop, i) -> {
              IpAddress home6 = shop.home6();
              if (i % 2 == 0) {
                shop.visit(home6, home6);
              } else {
                shop.visit(PUBLIC_BALANCER, shop.home());
              }
            });
    assertThat(all.check().suspicions()).containsExactly(Suspicion.ONE_HTTP_NETWORK);
    assertThat(all.lately(Verdict.NOT_EVALUATED, 300)).isEqualTo(150);
  }

  @Test
  void operatorsPeopleWhoGoPastABalancerRefuteNothing() {
    IpAddress office = ip("93.184.216.34");
    IpAddress atHome = ip("81.2.69.142");
    IpAddress desk = ip("10.1.2.3");
    Population all =
        of(
            600,
            (shop, i) -> {
              if (i % 10 == 0) {
                shop.visit(i % 20 == 0 ? office : atHome, i % 20 == 0 ? office : atHome);
              } else if (i % 10 == 1) {
                shop.visit(desk, desk);
              } else {
                shop.visitForwarded(PUBLIC_BALANCER, shop.home());
              }
            });
    assertThat(all.check().suspicions())
        .containsExactlyInAnyOrder(Suspicion.PROXY_UNNAMED, Suspicion.ONE_HTTP_NETWORK);
    assertThat(all.lately(Verdict.MASKED, 500)).isZero();
  }

  @Test
  void secondNameOfTheServerThatFewKnowLeavesABalancersVisitorsAlone() {
    Population all =
        of(
            3000,
            (shop, i) -> {
              IpAddress home = shop.home();
              if (i % 50 == 0) {
                shop.visit(home, home);
              } else {
                shop.visitForwarded(PUBLIC_BALANCER, home);
              }
            });
    assertThat(all.lately(Verdict.MASKED, 2000)).isZero();
  }

  @Test
  void balancerThatIsPutInFrontSpeaksWithinFiftyVisitors() {
    Population all =
        of(
            1000,
            (shop, i) -> {
              IpAddress home = shop.home();
              shop.visit(shop.oneOf(20) ? shop.home() : home, home);
            });
    assertThat(all.check().episodes()).isZero();
    int needed = 0;
    while (all.check().suspicions().size() < 2) {
      all.visitForwarded(PUBLIC_BALANCER, all.home());
      needed++;
    }
    assertThat(needed).isBetween(30, 50);
  }

  @Test
  void rewritingDeviceOnOneOfTwoPathsSpeaksForItsPathOnly() {
    Population all =
        of(
            300,
            (shop, i) -> {
              if (i % 2 == 0) {
                shop.visit(shop.home6(), ip("2600:9::1"));
              } else {
                IpAddress home = shop.home();
                shop.visit(home, home);
              }
            });
    assertThat(all.check().suspicions())
        .contains(Suspicion.ONE_PROVEN_ADDRESS)
        .doesNotContain(Suspicion.ONE_HTTP_NETWORK);
    assertThat(all.lately(Verdict.MASKED, 100)).isZero();
    assertThat(all.lately(Verdict.CONSISTENT, 100)).isEqualTo(50);
  }

  // Mended

  @Test
  void mendedDeploymentIsNotSuspectedAfterFiveVisitorsAndJudgementsComeBack() {
    Population all = of(300, (shop, i) -> shop.visit(shop.home(), PUBLIC_BALANCER));
    int needed = 0;
    while (!all.check().suspicions().isEmpty()) {
      IpAddress home = all.home();
      all.visit(home, home);
      needed++;
    }
    assertThat(needed).isEqualTo(5);
    assertThat(all.verdict(0)).isEqualTo(Verdict.MASKED);
    IpAddress home = all.home();
    all.visit(all.home(), home);
    assertThat(all.lately(Verdict.MASKED, 1)).isEqualTo(1);
    assertThat(all.check().episodes()).isEqualTo(1);
  }

  @ParameterizedTest(name = "one of {0} goes past the balancer")
  @ValueSource(ints = {2, 4, 10, 20, 30, 40, 100})
  void suspicionDoesNotFlap(int every) {
    Population all =
        of(
            5000,
            (shop, i) -> {
              IpAddress home = shop.home();
              shop.visit(i % every == 0 ? home : PUBLIC_BALANCER, home);
            });
    assertThat(all.check().episodes()).isLessThanOrEqualTo(1);
  }

  /** Whoever writes forwarding headers themselves is accused with the unnamed CDN. */
  @Test
  void visitorsBehindHeadersAreJudgedAgainAfterFiveHonestVisitors() {
    Population all = of(100, (shop, i) -> shop.visitForwarded(shop.home(), shop.home()));
    all.visit(all.home(), all.home());
    assertThat(all.lately(Verdict.MASKED, 1)).isEqualTo(1);
    assertThat(all.verdict(0)).isEqualTo(Verdict.NOT_EVALUATED);
    for (int i = 0; i < 4; i++) {
      IpAddress home = all.home();
      all.visit(home, home);
    }
    assertThat(all.verdict(0)).isEqualTo(Verdict.MASKED);
  }

  /** Of whom UDP is blocked, and whose browser names an address all the same. */
  @Test
  void visitorWithoutProofsBehindABalancerIsNotCalledMaskedEither() {
    Population all = of(100, (shop, i) -> shop.visit(PUBLIC_BALANCER, shop.home()));
    all.claim(PUBLIC_BALANCER, all.home(), Circumstance.VANTAGE_CONFIGURED);
    assertThat(all.lately(Verdict.NOT_EVALUATED, 1)).isEqualTo(1);
    assertThat(all.verdict(all.visitors() - 1)).isEqualTo(Verdict.NOT_EVALUATED);
  }

  @Test
  void visitorsElsewhereAreJudgedAsEver() {
    Population all = of(100, (shop, i) -> shop.visit(PUBLIC_BALANCER, shop.home()));
    all.visit(all.home(), all.home());
    assertThat(all.lately(Verdict.MASKED, 1)).isEqualTo(1);
  }
}
