package io.github.webrtcmasking.lab;

import static java.util.Comparator.comparing;

import io.github.webrtcmasking.lab.Situation.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects what a run finds, and writes it as tables. Nothing of it depends on the time of day. */
final class Report {
  /** Where this JVM's files go, without their suffix. */
  static final String FILES = System.getProperty("lab.files", "target/laboratory-1");

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, String> evasions = new TreeMap<>();
  private final Map<String, String> selfCheck = new TreeMap<>();

  synchronized void visited(List<Outcome> further) {
    outcomes.addAll(further);
  }

  synchronized void evaded(Map<String, String> further) {
    evasions.putAll(further);
  }

  synchronized void checkedItself(String shop, String outcome) {
    selfCheck.put(shop, outcome);
  }

  /** Into {@code target}, and a whole one into {@code docs} with {@code -Dlab.write=docs}. */
  synchronized void write() {
    try {
      String text =
          visits() + ordinary() + section(EVASIONS, evasions) + section(SELF_CHECK, selfCheck);
      Files.writeString(Path.of(FILES + ".md"), text);
      boolean everySituation = System.getProperty("lab.only") == null;
      boolean whole = everySituation && !evasions.isEmpty() && !selfCheck.isEmpty();
      if (whole && "docs".equals(System.getProperty("lab.write"))) {
        Files.writeString(Path.of("..", "docs", "laboratory.md"), text);
      }
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private static String section(String head, Map<String, String> lines) {
    StringBuilder table = new StringBuilder(head);
    lines.forEach((name, outcome) -> table.append("| %s | %s |%n".formatted(name, outcome)));
    return table.toString();
  }

  private String visits() {
    StringBuilder table = new StringBuilder(HEAD);
    List<String> order = Situations.all().stream().map(Situation::name).toList();
    outcomes.stream()
        .sorted(comparing(outcome -> order.indexOf(outcome.situation().name())))
        .forEach(outcome -> table.append(line(outcome)));
    table.append(
        TAIL.formatted(
            outcomes.size(),
            count(outcomes, Truth.ORDINARY, Outcome::naiveRuleAccuses),
            count(outcomes, Truth.ORDINARY, outcome -> true),
            count(outcomes, Truth.HIDING, outcome -> !outcome.naiveRuleAccuses()),
            count(outcomes, Truth.HIDING, outcome -> true),
            count(outcomes, Truth.ORDINARY, Outcome::listRuleAccuses),
            count(outcomes, Truth.HIDING, outcome -> !outcome.listRuleAccuses()),
            count(outcomes, Truth.ORDINARY, Outcome::accuses),
            count(outcomes, Truth.HIDING, outcome -> !outcome.accuses())));
    return table.toString();
  }

  private String ordinary() {
    return ORDINARY.formatted(
        at(Shops.PLAIN, outcome -> true),
        at(Shops.PLAIN, Outcome::accuses),
        at(Shops.OWNERS, outcome -> true),
        at(Shops.OWNERS, Outcome::accuses));
  }

  private long at(String shop, Predicate<Outcome> which) {
    return count(outcomes, Truth.ORDINARY, which.and(each -> each.stop().shop().equals(shop)));
  }

  private static long count(List<Outcome> all, Truth truth, Predicate<Outcome> which) {
    return all.stream()
        .filter(outcome -> outcome.situation().truth() == truth)
        .filter(which)
        .count();
  }

  private static String line(Outcome outcome) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            outcome.stop().row(),
            outcome.situation(),
            outcome.stop().shop(),
            outcome.browser(),
            outcome.http(),
            addresses(outcome.proven()),
            addresses(outcome.claimed()),
            outcome.shown().verdict(),
            outcome.shown().confidenceAndReasons(),
            outcome.shown().equals(outcome.expected()) ? "yes" : outcome.expected(),
            said(outcome.naiveRuleAccuses(), outcome),
            said(outcome.listRuleAccuses(), outcome));
  }

  private static String said(boolean accuses, Outcome outcome) {
    String said = accuses ? "VPN" : "no VPN";
    boolean wrong = accuses != (outcome.situation().truth() == Truth.HIDING);
    return wrong ? "**" + said + "**" : said;
  }

  private static String addresses(List<String> all) {
    return all.isEmpty() ? "–" : String.join("<br>", all);
  }

  private static final String HEAD =
      """
      # The network laboratory

      Written by a run of `OrdinaryVisitorsIT`, `ChangedVisitorsIT`, `ProxiedVisitorsIT` and `TunnelledVisitorsIT` (`./verify.sh` as root on Linux); what it is made of is drawn in `io.github.webrtcmasking.lab`'s `package-info.java`. Every line is a visit of a real browser. *Row* is that of the [decision table](verdicts.md#the-decision-table); *proven* is what the vantage saw and sealed (of IPv6 the /64), *claimed* what the browser's other candidates say. `HOST_HIDDEN`, which nearly every line has, is left out. The shop *plain* can look nothing up (it has a list of known egress), *owners* has a network database, relay ranges, known egress and hosting networks. *patient* is *plain* with a longer time limit, *allowing* is *plain* with a page that is sent with `Connection-Allowlist: (response-origin);webrtc=allow`; without the parameter a page gets no tag. *unlisted* is *plain* without the catalogue of relays in the jar, *listing* is *owners* with databases of anonymizers and countries, and *trusting-lists* is that with `lookup.anonymizer-verdict=masked`. *trusting* names the balancer before it and *unnamed* does not, *rewritten* has a device before its vantage, *vantage-inside* has a private address for its vantage, and *office* is on the visitors' own site.

      | row | situation | shop | browser | HTTP | proven | claimed | verdict | confidence and reasons | as the table says | naive rule | list alone |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static final String ORDINARY =
      """

      ## Ordinary visitors

      Home NAT, dual stack, carrier pools near and far, handover, NAT64, two uplinks with session affinity, a tunnel broker and a listed corporate egress come to a shop without and to one with a network database; a server that restarts and two nodes are in `RestartIT` and `NodesIT`. Without a database: %d visits, %d accused (`MASKED` or `TAMPERED`). With one: %d visits, %d accused.

      A known limit: where a carrier's pool spreads over several /16 and there is no network database, nothing tells its subscribers from visitors with a proxy (row 7). A shop with such visitors needs the database.

      ## Local Network Access

      Chromium asks, or is silent, before a page from the internet may reach an address inside; with `LocalNetworkAccessChecksWebRTC` also for WebRTC. The pages here are plain HTTP, to which it denies that permission without asking; so whatever needs it is silent. A shop's visitors see no prompt: a vantage at a public address needs no permission (they are proven all the same), and one at a private address (*vantage-inside*) is not offered to them (`VANTAGE_UNREACHABLE`). On an intranet page and vantage are both inside and nothing is asked, also through a proxy inside, whose place is taken for the page's; through a proxy outside the browser is silent, and the assessment says `NO_REFLEXIVE_ADDRESS`.
      """;

  private static final String EVASIONS =
      """

      ## Evasions

      Page requests from a hosting network, the visitor at home, and no browser: a program says what it wants to the shop *plain*. More are in `ShopVisitIT` (a page script that rewrites candidates, with and without their proofs), in the filter's `RefusalsTest`, and above (policies, extensions, UDP dropped).

      | what the visitor does | what comes of it |
      | --- | --- |
      """;

  private static final String SELF_CHECK =
      """

      ## The self-check

      Fifty honest visitors from fifty networks, one after the other; the 15th and the 45th have Firefox, the 30th has Chromium, the others are programs.

      | deployment | what they read |
      | --- | --- |
      """;

  private static final String TAIL =
      """

      The naive rule says VPN where any public WebRTC address differs from the HTTP address; in bold where it is wrong. Of %d visits it accuses %d of %d ordinary visitors and does not see %d of %d who hide. The list alone says VPN where the HTTP address is in a network of a hosting company or an exit of a relay; it is free of errors here, which no bought list is. It accuses %d ordinary visitors and does not see %d who hide. The filter accuses %d ordinary visitors; %d of those who hide it does not call masked: a full tunnel looks like an ordinary visitor, and who sends no UDP is `INCONCLUSIVE`. [Round trips](round-trips.md) tell some of those apart.
      """;
}
