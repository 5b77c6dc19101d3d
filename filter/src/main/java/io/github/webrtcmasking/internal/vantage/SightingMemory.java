package io.github.webrtcmasking.internal.vantage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this node saw in the last minute: which challenge's credential came from which addresses.
 * For any number of threads. Its time must never be set.
 *
 * <p>Keeps the first addresses of a challenge, not the last, so that nobody can push one out by
 * sending from others. When there are too many challenges, drops the one that was silent longest.
 */
final class SightingMemory {

  static final Duration KEPT = Duration.ofSeconds(60);
  static final int MAX_CHALLENGES = 65_536;
  static final int MAX_ADDRESSES = 4;

  private record Sighting(SeenAddress seen, Instant last) {
    boolean isOver(Instant now) {
      return last.plus(KEPT).isBefore(now);
    }
  }

  /** In the order of the last sighting, oldest first. */
  private final Map<String, List<Sighting>> byChallenge = new LinkedHashMap<>();

  synchronized void remember(String challengeId, SeenAddress seen, Instant now) {
    forgetOver(now);
    List<Sighting> before = byChallenge.remove(challengeId);
    byChallenge.put(challengeId, with(before == null ? List.of() : before, seen, now));
    if (byChallenge.size() > MAX_CHALLENGES) {
      byChallenge.remove(byChallenge.keySet().iterator().next());
    }
  }

  synchronized Set<SeenAddress> seenFor(String challengeId, Instant now) {
    return byChallenge.getOrDefault(challengeId, List.of()).stream()
        .filter(sighting -> !sighting.isOver(now))
        .map(Sighting::seen)
        .collect(Collectors.toUnmodifiableSet());
  }

  synchronized int size() {
    return byChallenge.size();
  }

  private static List<Sighting> with(List<Sighting> before, SeenAddress seen, Instant now) {
    List<Sighting> after = new ArrayList<>(before);
    after.removeIf(each -> each.isOver(now) || each.seen().equals(seen));
    if (after.size() < MAX_ADDRESSES) {
      after.add(new Sighting(seen, now));
    }
    return List.copyOf(after);
  }

  private void forgetOver(Instant now) {
    Iterator<List<Sighting>> eldestFirst = byChallenge.values().iterator();
    while (eldestFirst.hasNext()
        && eldestFirst.next().stream().allMatch(sighting -> sighting.isOver(now))) {
      eldestFirst.remove();
    }
  }
}
