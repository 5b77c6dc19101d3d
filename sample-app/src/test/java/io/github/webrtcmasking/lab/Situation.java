package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Equipment.Kind;
import io.github.webrtcmasking.visits.CollectorWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way in which visitors come to the shops, and what has to be said of them.
 *
 * @param name for people
 * @param truth whether these visitors hide
 * @param way lays their way to the internet
 * @param equipment their browsers' settings
 * @param event what happens to them while they wait
 * @param stops the shops they come to, in this order
 */
record Situation(
    String name,
    Truth truth,
    Function<LaboratoryNetwork, Access> way,
    Equipment equipment,
    Event event,
    List<Stop> stops) {

  /** What the laboratory knows and the filter has to find out. */
  enum Truth {
    /** Nobody who may be accused. */
    ORDINARY,
    /** The page requests come from elsewhere than the visitor. */
    HIDING
  }

  /** What happens between a page and its answer. */
  interface Event {
    Event NONE =
        new Event() {
          @Override
          public String preload() {
            return CollectorWatch.READING_ALONG;
          }

          @Override
          public void happen(WatchedBrowser browser, Access access) {}
        };

    /** Stands before the page's own scripts. */
    String preload();

    /** Happens as soon as the page is shown. */
    void happen(WatchedBrowser browser, Access access);
  }

  static Situation ordinary(String name, Function<LaboratoryNetwork, Access> way) {
    return new Situation(name, Truth.ORDINARY, way, Equipment.NONE, Event.NONE, List.of());
  }

  static Situation hiding(String name, Function<LaboratoryNetwork, Access> way) {
    return new Situation(name, Truth.HIDING, way, Equipment.NONE, Event.NONE, List.of());
  }

  Situation with(Equipment other) {
    return new Situation(name, truth, way, other, event, stops);
  }

  Situation during(Event other) {
    return new Situation(name, truth, way, equipment, other, stops);
  }

  /** At a shop, the same of both browsers. */
  Situation at(String row, String shop, String host, String expected) {
    Expected both = Expected.parse(expected);
    return at(new Stop(row, shop, host, Map.of(Kind.CHROMIUM, both, Kind.FIREFOX, both)));
  }

  Situation chromiumAt(String row, String shop, String host, String expected) {
    return at(new Stop(row, shop, host, Map.of(Kind.CHROMIUM, Expected.parse(expected))));
  }

  Situation firefoxAt(String row, String shop, String host, String expected) {
    return at(new Stop(row, shop, host, Map.of(Kind.FIREFOX, Expected.parse(expected))));
  }

  /** The browsers that can be in it. */
  List<Kind> browsers() {
    return Stream.of(Kind.values())
        .filter(kind -> stops.stream().anyMatch(stop -> stop.expected().containsKey(kind)))
        .toList();
  }

  private Situation at(Stop stop) {
    List<Stop> all = new ArrayList<>(stops);
    all.add(stop);
    return new Situation(name, truth, way, equipment, event, all);
  }

  @Override
  public String toString() {
    return name;
  }
}
