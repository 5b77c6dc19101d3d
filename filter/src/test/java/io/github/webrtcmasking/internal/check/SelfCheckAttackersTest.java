package io.github.webrtcmasking.internal.check;

import static io.github.webrtcmasking.internal.check.Population.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.observation.Circumstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Issue 13, item 2: what an attacker with addresses, networks and exits can do to others, in a shop
 * that is right: beside 90 other masked visitors and no, 200 or 2,000 honest ones.
 */
@Tag("thorough")
class SelfCheckAttackersTest {

  private static final int MASKED_VISITORS = 90;
  private static final IpAddress EXIT = ip("9.9.9.9");
  private static final IpAddress EXIT6 = ip("2600:9::1");
  private static final IpAddress HOME = ip("93.184.216.34");

  /** What an attacker does, again and again. */
  private enum Attack {
    INVENTED_CLAIMS(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.claim(EXIT, shop.home(), Circumstance.VANTAGE_CONFIGURED);
      }
    },
    ONE_ADDRESS(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(EXIT, HOME);
      }
    },
    ONE_HOME_WITH_TEN_THOUSAND_EXITS(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(shop.home(), HOME);
      }
    },
    FIVE_NETWORKS_OF_ONE_PROVIDER(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(EXIT6, ip("2a00:1:%x:%x::".formatted(number % 5, number)));
      }
    },
    SIXTY_FOUR_NETWORKS_OF_ONE_PROVIDER(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(EXIT6, ip("2a00:1:%x:%x::".formatted(number % 64, number)));
      }
    },
    SIXTY_FOUR_NETWORKS_OF_FIVE_PROVIDERS(10_000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(
            EXIT6, ip("2a00:%x:%x:%x::".formatted(number % 5, number % 64, number)));
      }
    },
    A_THOUSAND_NETWORKS_BEHIND_ONE_EXIT(1000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(EXIT, elsewhere(number));
      }
    },
    A_THOUSAND_NETWORKS_BEHIND_AS_MANY_EXITS(1000) {
      @Override
      void visit(Population shop, int number) {
        shop.visitForwarded(shop.home(), elsewhere(number));
      }
    };

    private final int times;

    Attack(int times) {
      this.times = times;
    }

    abstract void visit(Population shop, int number);

    /** An address in a /16 of its own. */
    private static IpAddress elsewhere(int number) {
      return ip("%d.%d.8.8".formatted(100 + number / 256 * 2 + 1, number % 256));
    }

    /** Whether it has thirty dear networks at all. */
    boolean isDear() {
      return this == A_THOUSAND_NETWORKS_BEHIND_ONE_EXIT
          || this == A_THOUSAND_NETWORKS_BEHIND_AS_MANY_EXITS;
    }
  }

  /** When the attack comes. */
  private enum Timing {
    /** Among the others. */
    SPREAD,
    /** At once, within a second or so, between the others. */
    BURST,
    /** Before anybody else was ever seen. */
    FIRST
  }

  private static Stream<Arguments> attacks() {
    return Stream.of(Attack.values())
        .flatMap(
            attack ->
                Stream.of(0, 200, 2000)
                    .flatMap(
                        honest ->
                            Stream.of(Timing.values())
                                .map(timing -> Arguments.of(attack, honest, timing))));
  }

  private final Population shop = new Population();
  private final List<Integer> masked = new ArrayList<>();
  private final List<Integer> honest = new ArrayList<>();
  private final List<Integer> attackers = new ArrayList<>();
  private int suspended;

  @ParameterizedTest(name = "{0} beside {1} honest, {2}")
  @MethodSource("attacks")
  void othersStayMaskedAndTheHonestAreNeverTouched(Attack attack, int honestOnes, Timing timing) {
    run(attack, honestOnes, timing);

    assertThat(suspended).isZero();
    assertThat(masked).hasSize(MASKED_VISITORS);
    assertThat(masked).allMatch(visitor -> shop.verdict(visitor) == Verdict.MASKED);
    assertThat(honest).allMatch(visitor -> shop.verdict(visitor) == Verdict.CONSISTENT);
    boolean free =
        attackers.stream().anyMatch(visitor -> shop.verdict(visitor) == Verdict.NOT_EVALUATED);
    if (!attack.isDear() && attack != Attack.ONE_HOME_WITH_TEN_THOUSAND_EXITS) {
      assertThat(shop.check().episodes()).isZero();
    }
    // Their own exit, while nobody else comes directly.
    assertThat(free)
        .isEqualTo(attack == Attack.A_THOUSAND_NETWORKS_BEHIND_ONE_EXIT && honestOnes == 0);
  }

  private void run(Attack attack, int honestOnes, Timing timing) {
    int crowd = Math.max(honestOnes, MASKED_VISITORS);
    if (timing == Timing.FIRST) {
      attackAtOnce(attack);
    }
    int attacked = 0;
    for (int i = 0; i < crowd; i++) {
      if (i * honestOnes / crowd < (i + 1) * honestOnes / crowd) {
        note(honest, () -> honestVisit(shop.visitors()));
      }
      if (i * MASKED_VISITORS / crowd < (i + 1) * MASKED_VISITORS / crowd) {
        note(masked, () -> maskedVisit(shop.visitors()));
      }
      if (timing == Timing.BURST && i == crowd / 2) {
        attackAtOnce(attack);
      }
      while (timing == Timing.SPREAD && attacked < (long) (i + 1) * attack.times / crowd) {
        int number = attacked++;
        note(attackers, () -> attack.visit(shop, number));
      }
    }
  }

  private void attackAtOnce(Attack attack) {
    shop.every(Duration.ofMillis(1));
    IntStream.range(0, attack.times)
        .forEach(number -> note(attackers, () -> attack.visit(shop, number)));
    shop.every(Duration.ofSeconds(10));
  }

  private void note(List<Integer> group, Runnable visit) {
    group.add(shop.visitors());
    visit.run();
    if (group == masked && shop.lately(Verdict.NOT_EVALUATED, 1) > 0) {
      suspended++;
    }
  }

  /** Direct, behind a carrier's NAT, or with both families. */
  private void honestVisit(int number) {
    IpAddress home = shop.home();
    switch (number % 4) {
      case 0 -> shop.visit(ip("100.200.7." + number % 250), ip("100.200.7." + number % 241));
      case 1 -> {
        IpAddress home6 = shop.home6();
        shop.visit(home6, home, home6);
      }
      default -> shop.visit(home, home);
    }
  }

  /** By VPNs of their own, with IPv4 or IPv6. */
  private void maskedVisit(int number) {
    if (number % 4 == 0) {
      shop.visit(shop.home6(), shop.home6());
    } else {
      shop.visit(shop.home(), shop.home());
    }
  }
}
