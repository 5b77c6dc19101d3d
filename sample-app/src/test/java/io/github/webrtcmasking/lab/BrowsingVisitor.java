package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.visits.Visit;

/** A real browser on a host with a public address of its own, as one among many visitors. */
record BrowsingVisitor(Kind kind, String address, Namespace host, Seat seat, WatchedBrowser browser)
    implements AutoCloseable {

  static BrowsingVisitor of(Kind kind, String address, LaboratoryNetwork network) {
    Namespace host = Namespace.named(kind + " at " + address);
    network.internet().attach(host, address);
    Access.useNamesOf(host, network.folder(), Plan.SHOP4);
    Seat seat = Seat.on(host);
    return new BrowsingVisitor(
        kind, address, host, seat, Equipment.NONE.start(kind, seat.surroundings()));
  }

  /** The address and the assessment, in the words of {@code Crowd}. */
  String visit(String page) {
    Visit visit = new Visit(browser, page, kind + " among fifty visitors");
    browser.open(page);
    visit.awaitAnswer();
    return address + " " + Expected.asWritten(visit.assessment());
  }

  @Override
  public void close() {
    browser.close();
    seat.close();
    host.close();
  }
}
