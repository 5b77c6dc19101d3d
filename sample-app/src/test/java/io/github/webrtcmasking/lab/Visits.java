package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.internal.vantage.SealReading.Opened;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.visits.CollectorWatch;
import io.github.webrtcmasking.visits.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends real browsers through situations. */
final class Visits {
  /** Again, where the browser still holds connections of a network that it has left. */
  static final String SEEN =
      """
      (async () => {
        for (let tries = 1; ; tries++) {
          try {
            const answer = await fetch('seen.jsp', {signal: AbortSignal.timeout(4_000)});
            return await answer.text();
          } catch (error) {
            if (tries === 8) {
              throw error;
            }
          }
        }
      })()
      """;

  private final RunningLaboratory laboratory;

  Visits(RunningLaboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** One browser through all stops of a situation. */
  List<Outcome> outcomes(Situation situation, Kind kind, VisitorDesk desk) {
    WatchedBrowser browser = desk.browser(kind);
    List<Outcome> outcomes = new ArrayList<>();
    for (Stop stop : situation.stops()) {
      if (stop.expected().containsKey(kind)) {
        String page = laboratory.shop(stop.shop()).pageOn(stop.host());
        Visit visit = new Visit(browser, page, kind + ", " + situation + ", " + stop.shop());
        browser.open(page + laboratory.shop(stop.shop()).entry());
        situation.event().happen(browser, desk.access());
        visit.awaitAnswer();
        outcomes.add(outcome(situation, stop, kind, browser, visit));
      }
    }
    return outcomes;
  }

  private Outcome outcome(
      Situation situation, Stop stop, Kind kind, WatchedBrowser browser, Visit visit) {
    CollectorWatch collector = new CollectorWatch(browser);
    Shop shop = laboratory.shop(stop.shop());
    String http = http(browser);
    return new Outcome(
        situation,
        stop,
        kind,
        http,
        shop.clientAddress(http),
        proven(collector, shop.secret()),
        claimed(collector),
        Expected.of(visit.assessment()));
  }

  /** The address that the shop's server sees, and what a proxy says of the one behind it. */
  private static String http(WatchedBrowser browser) {
    String seen = browser.evaluate(SEEN).toString().strip();
    return Stream.of(seen.split("\\s+"))
        .map(word -> word.equals("for") ? word : AddressText.of(word))
        .collect(Collectors.joining(" "));
  }

  private static List<String> proven(CollectorWatch collector, String secret) {
    return collector.proofs(secret).stream()
        .filter(Opened.class::isInstance)
        .map(proof -> network(((Opened) proof).seen().address().toBytes()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String network(byte[] address) {
    return AddressText.of(address) + (address.length == 4 ? "" : "/64");
  }

  private static List<String> claimed(CollectorWatch collector) {
    return collector.candidates().stream()
        .map(line -> line.split(" "))
        .filter(words -> !words[7].equals("relay") && !words[4].endsWith(".local"))
        .map(words -> AddressText.of(words[4]))
        .distinct()
        .sorted()
        .toList();
  }
}
