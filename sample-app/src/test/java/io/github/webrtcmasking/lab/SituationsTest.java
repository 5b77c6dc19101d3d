package io.github.webrtcmasking.lab;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.Situation.Truth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the laboratory has to hold; this needs no network. */
final class SituationsTest {
  /** A server that restarts and two nodes are in {@code RestartIT} and {@code NodesIT}. */
  private static final Set<String> ORDINARY =
      Set.of(
          "home NAT",
          "dual stack, page over IPv6",
          "dual stack, page over IPv4",
          "carrier NAT, one address",
          "carrier NAT, pool within one /24",
          "carrier NAT, pool within one /16",
          "handover between challenge and answer",
          "IPv6 only, shop behind NAT64",
          "two uplinks",
          "tunnel broker's IPv6 beside IPv4",
          "corporate egress");

  @Test
  void ordinaryVisitorsComeToAShopWithAndToOneWithoutADatabase() {
    Set<String> both =
        Situations.all().stream()
            .filter(situation -> situation.truth() == Truth.ORDINARY)
            .filter(situation -> shops(situation).containsAll(List.of(Shops.PLAIN, Shops.OWNERS)))
            .map(Situation::name)
            .collect(toSet());
    assertThat(both).containsAll(ORDINARY);
  }

  @Test
  void moreThanTwentySituationsAreForBothBrowsers() {
    assertThat(Situations.all())
        .filteredOn(situation -> situation.browsers().equals(List.of(Kind.values())))
        .hasSizeGreaterThan(20);
  }

  @Test
  void noNameStandsForTwoSituations() {
    assertThat(Situations.all()).extracting(Situation::name).doesNotHaveDuplicates();
  }

  private static Set<String> shops(Situation situation) {
    return situation.stops().stream().map(Stop::shop).collect(toSet());
  }
}
