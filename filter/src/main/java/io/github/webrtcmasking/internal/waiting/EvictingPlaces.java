package io.github.webrtcmasking.internal.waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places for waiting requests. When all are taken, a newcomer gets a place of the session that has
 * most of them. So neither one session alone, nor many with several places each, can keep out a
 * visitor who needs one. Thread-safe; no lock is held while a request is told to go.
 */
final class EvictingPlaces {

  private final int most;
  private final Set<Place> lots = new LinkedHashSet<>();

  EvictingPlaces(int most) {
    this.most = most;
  }

  /** One place. Leaving it again has no effect. */
  static final class Place {

    private final String session;
    private volatile boolean cleared;
    private @Nullable Runnable end;
    private boolean gone;

    private Place(String session) {
      this.session = session;
    }

    boolean isCleared() {
      return cleared;
    }

    private void evict() {
      Runnable known;
      synchronized (this) {
        gone = true;
        known = end;
      }
      if (known != null) {
        known.run();
      }
    }

    /** Returns false if the newcomer has already been evicted. */
    private synchronized boolean occupy(Runnable how) {
      end = how;
      return !gone;
    }
  }

  /** Gives a place to a request of the session. */
  Place enter(String session) {
    Place place = new Place(session);
    Optional<Place> victim;
    synchronized (lots) {
      victim = lots.size() < most ? Optional.empty() : victim(session);
      victim.ifPresent(lots::remove);
      place.cleared = victim.isPresent();
      lots.add(place);
    }
    victim.ifPresent(Place::evict);
    return place;
  }

  /** The oldest place of the session that has most; the newcomer's session counts one more. */
  private Optional<Place> victim(String newcomer) {
    Map<String, Integer> counts = new HashMap<>();
    counts.put(newcomer, 1);
    lots.forEach(place -> counts.merge(place.session, 1, Integer::sum));
    List<Place> oldestFirst = new ArrayList<>(lots);
    int mostOfOne =
        oldestFirst.stream()
            .mapToInt(place -> counts.getOrDefault(place.session, 0))
            .max()
            .orElse(0);
    return oldestFirst.stream()
        .filter(place -> counts.getOrDefault(place.session, 0) == mostOfOne)
        .findFirst();
  }

  /** Sets what to run when the place is taken away. */
  void occupy(Place place, Runnable end) {
    if (!place.occupy(end)) {
      end.run();
    }
  }

  void leave(Place place) {
    synchronized (lots) {
      lots.remove(place);
    }
  }
}
