package io.github.webrtcmasking.internal.vantage;

import static java.util.Objects.requireNonNullElse;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private record Sighting(SeenAddress seen, Optional<Duration> roundTrip, Instant last) {
    boolean isOver(Instant now) {
      return last.plus(KEPT).isBefore(now);
    }
  }

  /** In the order of the last sighting, oldest first. */
  private final Map<String, List<Sighting>> byChallenge = new LinkedHashMap<>();

  /**
   * Remembers the address, and returns the shortest round trip of its packets so far. The shortest
   * is the right one: retransmissions and a nonce that is used again make it look longer.
   */
  synchronized Optional<Duration> remember(
      String challengeId, SeenAddress seen, Optional<Duration> roundTrip, Instant now) {
    forgetOver(now);
    List<Sighting> before = requireNonNullElse(byChallenge.remove(challengeId), List.of());
    Optional<Duration> shortest =
        Stream.concat(roundTrip.stream(), roundTrips(before.stream(), seen.address()))
            .min(Comparator.naturalOrder());
    byChallenge.put(challengeId, with(before, new Sighting(seen, shortest, now)));
    if (byChallenge.size() > MAX_CHALLENGES) {
      byChallenge.remove(byChallenge.keySet().iterator().next());
    }
    return shortest;
  }

  /** The shortest round trip of the packets for the challenge from that address, if known. */
  synchronized Optional<Duration> roundTrip(String challengeId, IpAddress address, Instant now) {
    return roundTrips(sightings(challengeId, now), address.subscriber()).findFirst();
  }

  private static Stream<Duration> roundTrips(Stream<Sighting> sightings, IpAddress address) {
    return sightings
        .filter(each -> each.seen().address().equals(address))
        .flatMap(each -> each.roundTrip().stream());
  }

  synchronized Set<SeenAddress> seenFor(String challengeId, Instant now) {
    return sightings(challengeId, now).map(Sighting::seen).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Sighting> sightings(String challengeId, Instant now) {
    return byChallenge.getOrDefault(challengeId, List.of()).stream()
        .filter(sighting -> !sighting.isOver(now));
  }

  synchronized int size() {
    return byChallenge.size();
  }

  private static List<Sighting> with(List<Sighting> before, Sighting latest) {
    List<Sighting> after = new ArrayList<>(before);
    after.removeIf(each -> each.isOver(latest.last()) || each.seen().equals(latest.seen()));
    if (after.size() < MAX_ADDRESSES) {
      after.add(latest);
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
