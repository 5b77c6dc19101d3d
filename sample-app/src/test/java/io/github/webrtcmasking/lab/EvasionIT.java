package io.github.webrtcmasking.lab;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.wire.Evasions;
import io.github.webrtcmasking.visits.CollectorWatch;
import io.github.webrtcmasking.visits.Visit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Visitors behind a proxy who do not want to be found out. More of them, who need no network of
 * their own, are in {@code ShopVisitIT} (candidates rewritten by the page, with and without proofs)
 * and in the filter's {@code RefusalsTest}; those who only set their browser otherwise are in
 * {@link Situations}.
 */
@ExtendWith(InLaboratory.class)
final class EvasionIT {
  private static final String MASKED = "MASKED MEDIUM ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN";

  /** What the decision table says of each evasion, by its name. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("nothing but a proxy", MASKED),
          Map.entry("proof left out", MASKED + " PROOF_WITHHELD"),
          Map.entry(
              "proof left out, exit claimed",
              "TAMPERED HIGH CLAIM_CONTRADICTS_PROOF PROVEN PROOF_WITHHELD"),
          Map.entry("proof kept, exit claimed", "TAMPERED HIGH CLAIM_CONTRADICTS_PROOF PROVEN"),
          Map.entry(
              "exit claimed on the relay line", "TAMPERED HIGH CLAIM_CONTRADICTS_PROOF PROVEN"),
          Map.entry("no packet to the vantage, exit claimed", "INCONCLUSIVE LOW CLAIM_UNPROVEN"),
          Map.entry(
              "no packet to the vantage", "INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS HOST_HIDDEN"),
          Map.entry(
              "answered directly", "INCONCLUSIVE LOW NETWORK_CHANGED; at the exit PENDING LOW"),
          Map.entry(
              "challenged and answered directly",
              "CONSISTENT HIGH SAME_ADDRESS PROVEN; at the exit PENDING LOW NETWORK_CHANGED"),
          Map.entry("seal of an own earlier challenge", "TAMPERED HIGH SEAL_BROKEN"),
          Map.entry("seal of another visitor", "TAMPERED HIGH SEAL_BROKEN"),
          Map.entry("invented seal", "TAMPERED HIGH SEAL_BROKEN PROOF_WITHHELD"),
          Map.entry("answer sent twice", "204, then 403"),
          Map.entry("answer of another session", "403, and its own visitor 204"),
          Map.entry("helper at the exit", "CONSISTENT HIGH SAME_ADDRESS PROVEN"));

  private static Map<String, String> outcomes;

  @BeforeAll
  static void evade(RunningLaboratory laboratory) {
    try (Namespace visitor = Namespace.named("evader")) {
      LaboratoryNetwork network = laboratory.network();
      network.internet().attach(visitor, Plan.HOME4, Plan.HOSTING_2);
      Access.useNamesOf(visitor, network.folder(), Plan.SHOP4);
      outcomes =
          visitor
              .run(
                  String.join(
                      " ",
                      JavaProgram.command(
                          Evasions.class,
                          laboratory.shop(Shops.PLAIN).pageOn("v4.shop.test:8080"),
                          Plan.HOSTING_2,
                          Plan.HOME4)))
              .lines()
              .map(line -> line.split(": ", 2))
              .collect(toMap(pair -> pair[0], pair -> pair[1]));
      laboratory.report().evaded(outcomes);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyEvasionHasItsVerdictOrRefusal() {
    assertThat(outcomes).containsOnlyKeys(EXPECTED.keySet());
    return EXPECTED.keySet().stream()
        .sorted()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(outcomes.get(name)).isEqualTo(EXPECTED.get(name))));
  }

  /** Direct on the first page, through the proxy at the checkout. */
  @ParameterizedTest
  @EnumSource
  void checkoutThroughAProxyIsPendingAndThenMasked(Kind kind, RunningLaboratory laboratory) {
    try (Access access = Ways.home(laboratory.network());
        Seat seat = Seat.on(access.visitor());
        WatchedBrowser browser = Equipment.extension("proxy").start(kind, seat.surroundings())) {
      browser.preload(CollectorWatch.HOLDING_THE_CHALLENGE);
      String shop = laboratory.shop(Shops.PLAIN).pageOn("v4.shop.test:8080");
      browser.open(shop);
      CollectorWatch collector = new CollectorWatch(browser);
      collector.awaitChallenge();
      collector.release();
      Visit visit = new Visit(browser, shop, kind + " on the first page and at the checkout");
      visit.awaitAnswer();
      assertThat(Expected.of(visit.assessment()))
          .isEqualTo(Expected.parse("CONSISTENT HIGH PROVEN SAME_ADDRESS"));

      Happenings.switchOn(browser);
      browser.open(shop + "cart.jsp");
      collector.awaitChallenge();
      assertThat(Expected.of(visit.assessment()))
          .isEqualTo(Expected.parse("PENDING LOW NETWORK_CHANGED"));
      collector.release();
      visit.awaitAnswer();
      assertThat(Expected.of(visit.assessment()))
          .isEqualTo(Expected.parse("MASKED MEDIUM ADDRESS_DIFFERS OWNER_UNKNOWN PROVEN"));
    }
  }
}
