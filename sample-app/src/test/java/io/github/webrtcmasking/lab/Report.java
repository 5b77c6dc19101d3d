package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Situation.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Writes what a run found as a table. */
final class Report {
  private Report() {}

  /** Into {@code target}, and into {@code docs} with {@code -Dlab.write=docs}. */
  static void write(List<Outcome> outcomes) throws IOException {
    String text = text(List.copyOf(outcomes));
    Files.writeString(Path.of("target", "laboratory.md"), text);
    if ("docs".equals(System.getProperty("lab.write"))) {
      Files.writeString(Path.of("..", "docs", "laboratory.md"), text);
    }
  }

  private static String text(List<Outcome> outcomes) {
    StringBuilder table = new StringBuilder(HEAD);
    outcomes.forEach(outcome -> table.append(line(outcome)));
    table.append(
        TAIL.formatted(
            outcomes.size(),
            count(outcomes, Truth.ORDINARY, Outcome::naiveRuleAccuses),
            count(outcomes, Truth.ORDINARY, outcome -> true),
            count(outcomes, Truth.HIDING, outcome -> !outcome.naiveRuleAccuses()),
            count(outcomes, Truth.HIDING, outcome -> true),
            count(outcomes, Truth.ORDINARY, Outcome::accuses),
            count(outcomes, Truth.HIDING, outcome -> !outcome.accuses())));
    return table.toString();
  }

  private static long count(List<Outcome> all, Truth truth, Predicate<Outcome> which) {
    return all.stream()
        .filter(outcome -> outcome.situation().truth() == truth)
        .filter(which)
        .count();
  }

  private static String line(Outcome outcome) {
    String naive = outcome.naiveRuleAccuses() ? "VPN" : "no VPN";
    boolean wrong = outcome.naiveRuleAccuses() != (outcome.situation().truth() == Truth.HIDING);
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
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
            wrong ? "**" + naive + "**" : naive);
  }

  private static String addresses(List<String> all) {
    return all.isEmpty() ? "–" : String.join("<br>", all);
  }

  private static final String HEAD =
      """
      # The network laboratory

      Written by a run of `LaboratoryIT` (`./verify.sh` as root on Linux); what it is made of is drawn in `io.github.webrtcmasking.lab`'s `package-info.java`. Every line is a visit of a real browser. *Row* is that of the decision table; *proven* is what the vantage saw and sealed (of IPv6 the /64), *claimed* what the browser's other candidates say. `HOST_HIDDEN`, which nearly every line has, is left out. The shop *plain* can look nothing up, *owners* has a network database, relay ranges, known egress and hosting networks.

      | row | situation | shop | browser | HTTP | proven | claimed | verdict | confidence and reasons | as the table says | naive rule |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static final String TAIL =
      """

      The naive rule says VPN where any public WebRTC address differs from the HTTP address; in bold where it is wrong. Of %d visits it accuses %d of %d ordinary visitors and does not see %d of %d who hide. The filter accuses %d ordinary visitors; %d of those who hide it does not call masked, because nothing that reached the server tells them from others.
      """;
}
