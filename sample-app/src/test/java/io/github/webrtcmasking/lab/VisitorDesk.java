package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A visitor's host with its way to the internet and its browsers, started when first needed. */
final class VisitorDesk implements AutoCloseable {
  private final Situation situation;
  private final Access access;
  private final Map<Kind, Place> places = new ConcurrentHashMap<>();

  private VisitorDesk(Situation situation, Access access) {
    this.situation = situation;
    this.access = access;
  }

  /** Lays the situation's way. */
  static VisitorDesk in(Situation situation, LaboratoryNetwork network) {
    return new VisitorDesk(situation, situation.way().apply(network));
  }

  /** Whether another situation differs in nothing that is here. */
  boolean suits(Situation other) {
    return other.way() == situation.way()
        && other.equipment().equals(situation.equipment())
        && other.event() == situation.event();
  }

  Access access() {
    return access;
  }

  /** The browser of a kind; one thread at a time may ask for each. */
  WatchedBrowser browser(Kind kind) {
    Place place = places.get(kind);
    if (place == null) {
      place = place(kind);
      places.put(kind, place);
    }
    return place.browser();
  }

  private Place place(Kind kind) {
    Seat seat = Seat.on(access.visitor());
    WatchedBrowser browser = situation.equipment().start(kind, seat.surroundings());
    browser.preload(situation.event().preload());
    return new Place(seat, browser);
  }

  private record Place(Seat seat, WatchedBrowser browser) {
    void leave() {
      browser.close();
      seat.close();
    }
  }

  @Override
  public void close() {
    places.values().parallelStream().forEach(Place::leave); // Browsers take a while to end.
    access.close();
  }
}
