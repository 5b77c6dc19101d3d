package io.github.webrtcmasking.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.RoundTripNetwork.Udp;
import io.github.webrtcmasking.lab.RoundTripNetwork.Way;
import io.github.webrtcmasking.lab.roundtrip.RoundTripTable;
import io.github.webrtcmasking.lab.roundtrip.RoundTrips;
import io.github.webrtcmasking.testing.MarkedPart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Row 12d: real browsers near and far, behind proxies and behind what looks like one. */
@ExtendWith(InLaboratory.class)
final class RoundTripIT {
  private static final String ONLY = System.getProperty("round-trips.only", ".*");
  private static final long PATIENCE_MILLIS = 15_000;

  private record Situation(
      String name, Quality line, Way way, Udp udp, boolean hides, boolean full) {

    static Situation ordinary(String name, Quality line) {
      return new Situation(name, line, Way.PASSED_ON, Udp.PASSED_ON, false, false);
    }

    static Situation hiding(String name, double millis, Way way, Udp udp) {
      return new Situation(
          name + ", " + Math.round(millis) + " ms",
          Quality.ofRoundTrip(millis),
          way,
          udp,
          true,
          false);
    }
  }

  private final RoundTripTable table = new RoundTripTable();

  private static List<Situation> situations() {
    List<Situation> all = new ArrayList<>();
    for (int millis : new int[] {2, 30, 80, 200, 600}) {
      all.add(Situation.ordinary("ordinary, " + millis + " ms", Quality.ofRoundTrip(millis)));
    }
    all.add(Situation.ordinary("ordinary, 60 to 120 ms", new Quality(30, 30, 0)));
    all.add(Situation.ordinary("ordinary, 80 ms, 3 % lost", new Quality(40, 0, 3)));
    all.add(
        new Situation(
            "ordinary, 40 ms, line filled by a download",
            Quality.ofRoundTrip(40),
            Way.PASSED_ON,
            Udp.PASSED_ON,
            false,
            true));
    all.add(
        new Situation(
            "ordinary, no UDP, 80 ms",
            Quality.ofRoundTrip(80),
            Way.PASSED_ON,
            Udp.DROPPED,
            false,
            false));
    all.add(
        new Situation(
            "ordinary, satellite with a TCP accelerator, 600 ms",
            Quality.ofRoundTrip(600),
            Way.TCP_ENDED,
            Udp.PASSED_ON,
            false,
            false));
    all.add(
        new Situation(
            "ordinary, carrier that splits TCP, 30 ms",
            Quality.ofRoundTrip(30),
            Way.TCP_ENDED,
            Udp.PASSED_ON,
            false,
            false));
    for (int millis : new int[] {5, 30, 80, 200}) {
      all.add(Situation.hiding("proxy that relays UDP", millis, Way.TCP_ENDED, Udp.PASSED_ON));
      all.add(Situation.hiding("SOCKS, no UDP", millis, Way.SOCKS, Udp.DROPPED));
      all.add(Situation.hiding("HTTP proxy, no UDP", millis, Way.HTTP_PROXY, Udp.DROPPED));
    }
    return all;
  }

  @Test
  void nobodyIsAccusedAndWhoIsFarBehindTheirConnectionIsTold() throws Exception {
    for (Situation situation : situations()) {
      if (situation.name.matches(ONLY)) {
        try (RoundTripNetwork network = new RoundTripNetwork(situation.line)) {
          network.treat(situation.way, situation.udp);
          for (Kind kind : Kind.values()) {
            check(situation, kind, visit(situation, kind, network));
          }
        }
      }
    }
    String text = table.text();
    System.out.println(text);
    String docs = System.getProperty("round-trips.write", "");
    if (!docs.isEmpty()) {
      new MarkedPart(Path.of("..", docs, "round-trips.md"), "round trips")
          .write(LocalDate.now(ZoneOffset.UTC) + ".\n\n" + text);
    }
  }

  private void check(Situation situation, Kind kind, RoundTrips seen) {
    System.out.println(situation.name + ", " + kind + ": " + seen);
    table.add(situation.name, situation.hides, kind.toString(), seen);
    assertThat(seen.isAccused()).as("%s by %s: %s", situation.name, kind, seen).isFalse();
    if (!situation.hides && situation.way == Way.PASSED_ON) {
      assertThat(seen.isToldSo()).as("%s by %s: %s", situation.name, kind, seen).isFalse();
    }
    if (situation.line.delayMillis() >= 100 && situation.way != Way.PASSED_ON) {
      assertThat(seen.isToldSo()).as("%s by %s: %s", situation.name, kind, seen).isTrue();
    }
  }

  private static RoundTrips visit(Situation situation, Kind kind, RoundTripNetwork network)
      throws Exception {
    Seat seat = Seat.on(network.visitor());
    Runnable end = situation.full ? network.fill() : () -> {};
    try (WatchedBrowser browser = situation.way.equipment().start(kind, seat.surroundings())) {
      browser.open(RoundTripNetwork.url("page"));
      return measured(browser);
    } finally {
      end.run();
      seat.close();
    }
  }

  /** What is known once a measurement is there, or once it must have come. */
  private static RoundTrips measured(WatchedBrowser browser) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (true) {
      RoundTrips seen =
          RoundTrips.parse(
              (String) browser.evaluate("fetch('state').then(answer => answer.text())"));
      if (seen.own().isPresent() || System.nanoTime() - end > 0) {
        return seen;
      }
      Thread.sleep(300);
    }
  }
}
