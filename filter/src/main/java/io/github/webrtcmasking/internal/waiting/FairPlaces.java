package io.github.webrtcmasking.internal.waiting;

import java.util.HashMap;
import java.util.Map;

/**
 * A few places that sessions share. A session may take another place only while more are free than
 * it has already. So one session alone gets half of them, and a session without a place gets any
 * that is free. Thread-safe.
 */
final class FairPlaces {

  private final Map<String, Integer> taken = new HashMap<>();
  private int free;

  FairPlaces(int places) {
    this.free = places;
  }

  synchronized boolean take(String session) {
    int own = taken.getOrDefault(session, 0);
    if (free <= own) {
      return false;
    }
    free--;
    taken.put(session, own + 1);
    return true;
  }

  synchronized void leave(String session) {
    free++;
    taken.computeIfPresent(session, (name, own) -> own == 1 ? null : own - 1);
  }
}
