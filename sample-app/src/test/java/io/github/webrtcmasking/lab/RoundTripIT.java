package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.lab.RoundTripNetwork.Site;
import io.github.webrtcmasking.lab.RoundTripSituation.WebRtc;
import io.github.webrtcmasking.lab.roundtrip.RoundTripTable;
import io.github.webrtcmasking.lab.roundtrip.RoundTrips;
import io.github.webrtcmasking.testing.MarkedPart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Row 12d: real browsers near and far, behind proxies and behind what looks like one. */
@ExtendWith(InLaboratory.class)
final class RoundTripIT {
  private static final String ONLY = System.getProperty("round-trips.only", ".*");

  private final RoundTripTable table = new RoundTripTable();
  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void nobodyIsAccusedAndWhoIsFarBehindTheirConnectionIsTold() throws Exception {
    for (RoundTripSituation situation : RoundTripSituations.all()) {
      if (situation.name().matches(ONLY)) {
        try (RoundTripNetwork network = new RoundTripNetwork(situation.line())) {
          network.open(situation.site());
          network.treat(situation.way(), situation.webRtc() == WebRtc.DROPPED);
          for (Kind kind : Kind.values()) {
            check(situation, kind, visit(situation, kind, network));
          }
        }
      }
    }
    String text = table.text();
    System.out.println(text);
    softly.assertAll();
    String docs = System.getProperty("round-trips.write", "");
    if (!docs.isEmpty()) {
      new MarkedPart(Path.of("..", docs, "round-trips.md"), "round trips")
          .write(LocalDate.now(ZoneOffset.UTC) + ".\n\n" + text);
    }
  }

  private void check(RoundTripSituation situation, Kind kind, RoundTrips seen) {
    String visit = situation.name() + " by " + kind + ": " + seen;
    System.out.println(visit);
    table.add(situation.name(), situation.hides(), kind.toString(), seen);
    softly.assertThat(seen.protocol()).as(visit).isEqualTo(situation.protocol());
    softly.assertThat(seen.isMeasured()).as(visit).isTrue();
    softly.assertThat(seen.isAccused()).as(visit).isEqualTo(situation.showsOtherAddress());
    if (situation.isToldNothing()) {
      softly.assertThat(seen.isToldSo()).as(visit).isFalse();
    }
    if (situation.isTold()) {
      softly.assertThat(seen.isToldSo()).as(visit).isTrue();
    }
    if (!situation.keepsConnections()) {
      softly.assertThat(seen.steps()).as(visit).isZero();
    }
    if (situation.site() == Site.OTHER_VANTAGE) {
      softly.assertThat(seen.udp()).as(visit).isPresent();
    }
  }

  private static RoundTrips visit(RoundTripSituation situation, Kind kind, RoundTripNetwork network)
      throws Exception {
    Seat seat = Seat.on(network.visitor());
    Runnable end = situation.full() ? network.fill() : () -> {};
    try (WatchedBrowser browser = situation.equipment().start(kind, seat.surroundings())) {
      browser.open(situation.site().url("page"));
      network.awaitMeasurement();
      return RoundTrips.parse(
          (String) browser.evaluate("fetch('state').then(answer => answer.text())"));
    } finally {
      end.run();
      seat.close();
    }
  }
}
