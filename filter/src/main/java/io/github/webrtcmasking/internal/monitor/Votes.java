package io.github.webrtcmasking.internal.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last votes, one of each voter and few of one neighbourhood. Not thread-safe. */
final class Votes {

  /** So few that a mended deployment is noticed after two dozen visitors. */
  static final int MOST = 64;

  /** A third of the fewest that decide: who rents one network decides nothing. */
  static final int MOST_OF_ONE_NEIGHBOURHOOD = 10;

  /** Six visitors a day are enough for a verdict; what is older says nothing about today. */
  static final Duration KEPT = Duration.ofDays(14);

  private record Cast(Vote vote, Instant at) {}

  /** In the order of the last vote, eldest first. */
  private final Map<Long, Cast> byVoter = new LinkedHashMap<>();

  void cast(Vote vote, Instant now) {
    byVoter.remove(vote.voter());
    Instant oldest = now.minus(KEPT);
    byVoter.values().removeIf(cast -> cast.at().isBefore(oldest));
    int neighbours = 0;
    for (Cast cast : byVoter.values()) {
      neighbours += cast.vote().neighbourhood() == vote.neighbourhood() ? 1 : 0;
    }
    if (neighbours >= MOST_OF_ONE_NEIGHBOURHOOD) {
      dropEldestOf(vote.neighbourhood());
    }
    byVoter.put(vote.voter(), new Cast(vote, now));
    if (byVoter.size() > MOST) {
      byVoter.remove(byVoter.keySet().iterator().next());
    }
  }

  private void dropEldestOf(long neighbourhood) {
    Iterator<Cast> eldestFirst = byVoter.values().iterator();
    while (eldestFirst.hasNext()) {
      if (eldestFirst.next().vote().neighbourhood() == neighbourhood) {
        eldestFirst.remove();
        return;
      }
    }
  }

  /** How many accuse the same, of all. */
  Tally tally() {
    Map<Long, Integer> byAccused = new HashMap<>();
    int most = 0;
    for (Cast cast : byVoter.values()) {
      long accused = cast.vote().accused();
      if (accused != Vote.NOBODY) {
        most = Math.max(most, byAccused.merge(accused, 1, Integer::sum));
      }
    }
    return new Tally(most, byVoter.size());
  }
}
