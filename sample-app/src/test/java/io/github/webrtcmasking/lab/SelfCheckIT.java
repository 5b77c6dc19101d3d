package io.github.webrtcmasking.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.wire.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fifty honest visitors, each from an address and a network of his own, come to shops before which
 * something stands that nobody configured, and to shops where all is well. Some of them have real
 * browsers, the others are programs that say what browsers say.
 */
@ExtendWith(InLaboratory.class)
@TestMethodOrder(OrderAnnotation.class)
final class SelfCheckIT {
  private static final int VISITORS = 50;

  /** The first visitors cannot be told from masked ones; soon they can. */
  private static final int LEARNED = 40;

  /** The places of the real browsers in the queue, from zero; one is among those who learned. */
  private static final Map<Integer, Kind> BROWSERS =
      Map.of(14, Kind.FIREFOX, 29, Kind.CHROMIUM, 44, Kind.FIREFOX);

  private static final Map<Integer, BrowsingVisitor> BROWSING = new TreeMap<>();

  @BeforeAll
  static void startBrowsers(RunningLaboratory laboratory) {
    BROWSERS.forEach(
        (place, kind) ->
            BROWSING.put(place, BrowsingVisitor.of(kind, address(place), laboratory.network())));
  }

  @AfterAll
  static void closeBrowsers() {
    BROWSING.values().forEach(BrowsingVisitor::close);
  }

  @Test
  @Order(1)
  void balancerThatNobodyNamedShowsItselfWithinFiftyVisitors(RunningLaboratory laboratory) {
    List<String> outcomes =
        visit(laboratory, Shops.SUSPECT_BALANCER, "balancer.test:" + Balancer.PUBLIC_SIDE);

    assertThat(outcomes.subList(LEARNED, VISITORS))
        .allMatch(line -> line.contains("NOT_EVALUATED") && line.contains("DEPLOYMENT_SUSPECT"));
    assertThat(warnings(laboratory)).anyMatch(line -> line.contains("trusted-proxies"));
  }

  @Test
  @Order(2)
  void udpRewrittenToOneAddressShowsItselfWithinFiftyVisitors(RunningLaboratory laboratory) {
    List<String> outcomes = visit(laboratory, Shops.SUSPECT_REWRITER, "public-rewriter.test:8080");

    assertThat(outcomes.subList(LEARNED, VISITORS))
        .allMatch(line -> line.contains("NOT_EVALUATED") && line.contains("ADDRESSES_REWRITTEN"));
    assertThat(warnings(laboratory)).anyMatch(line -> line.contains("vantage.host"));
  }

  @Test
  @Order(3)
  void udpRewrittenToAPrivateAddressIsNotEvaluatedAndWarnedOf(RunningLaboratory laboratory) {
    assertThat(visit(laboratory, Shops.REWRITTEN, "private-rewriter.test:8080"))
        .allMatch(line -> line.endsWith("NOT_EVALUATED LOW VANTAGE_BEHIND_NAT"));
  }

  @Test
  @Order(4)
  void selfCheckIsSilentWhereAllIsWell(RunningLaboratory laboratory) {
    int before = warnings(laboratory).size();

    assertThat(visit(laboratory, Shops.QUIET, "v4.shop.test:8080"))
        .allMatch(line -> line.endsWith("CONSISTENT HIGH SAME_ADDRESS PROVEN"));
    assertThat(visit(laboratory, Shops.QUIET_TRUSTING, "balancer.test:8080"))
        .allMatch(line -> line.endsWith("CONSISTENT HIGH SAME_ADDRESS PROVEN"));
    assertThat(warnings(laboratory)).hasSize(before);
  }

  /** One line for each visitor: the address and the assessment. */
  private static List<String> visit(RunningLaboratory laboratory, String shop, String host) {
    try (Namespace crowd = Namespace.named("crowd")) {
      LaboratoryNetwork network = laboratory.network();
      network
          .internet()
          .attach(crowd, programs(0, VISITORS).map(SelfCheckIT::address).toArray(String[]::new));
      Access.useNamesOf(crowd, network.folder(), Plan.SHOP4);
      String page = laboratory.shop(shop).pageOn(host);
      List<String> lines = new ArrayList<>();
      BROWSING.forEach(
          (place, visitor) -> {
            lines.addAll(programs(crowd, page, programs(lines.size(), place)));
            lines.add(visitor.visit(page));
          });
      lines.addAll(programs(crowd, page, programs(lines.size(), VISITORS)));
      assertThat(lines).hasSize(VISITORS);
      laboratory.report().checkedItself(shop, runs(lines));
      return lines;
    }
  }

  private static Stream<Integer> programs(int from, int to) {
    return IntStream.range(from, to).boxed().filter(place -> !BROWSERS.containsKey(place));
  }

  private static List<String> programs(Namespace crowd, String page, Stream<Integer> places) {
    String[] arguments =
        Stream.concat(Stream.of(page), places.map(SelfCheckIT::address)).toArray(String[]::new);
    return crowd
        .run(String.join(" ", JavaProgram.command(Crowd.class, arguments)))
        .lines()
        .toList();
  }

  private static String address(int place) {
    return "126.%d.0.7".formatted(place + 1);
  }

  /** As in "1 to 20: MASKED …; 21 to 50: NOT_EVALUATED …". */
  private static String runs(List<String> lines) {
    StringBuilder runs = new StringBuilder();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !said(lines, i).equals(said(lines, first))) {
        runs.append(first == 0 ? "" : "; ");
        runs.append("%d to %d: %s".formatted(first + 1, i, said(lines, first)));
        first = i;
      }
    }
    return runs.toString();
  }

  private static String said(List<String> lines, int index) {
    return lines.get(index).split(" ", 2)[1];
  }

  private static List<String> warnings(RunningLaboratory laboratory) {
    return laboratory.network().shop().logged("webrtc.masking.").stream()
        .filter(line -> line.contains("visitors"))
        .toList();
  }
}
