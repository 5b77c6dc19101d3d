package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that a session remembers for us: open challenges and one entry per HTTP network. Immutable;
 * every change is a new state. Bounded; the oldest entry makes room.
 *
 * @param challenges those that wait for an answer, oldest first
 * @param networks those that the session was seen in, oldest first
 */
record MaskingState(List<OpenChallenge> challenges, List<NetworkEntry> networks)
    implements Serializable {

  static final MaskingState EMPTY = new MaskingState(List.of(), List.of());

  /** As many tabs as may be loading at once. */
  static final int MOST_CHALLENGES = 4;

  /** As many networks as a session may roam through. */
  static final int MOST_NETWORKS = 8;

  MaskingState {
    challenges = List.copyOf(challenges);
    networks = List.copyOf(networks);
  }

  Optional<OpenChallenge> challenge(String id) {
    return challenges.stream().filter(open -> open.id().equals(id)).findFirst();
  }

  Optional<NetworkEntry> entry(String network) {
    return networks.stream().filter(entry -> entry.network().equals(network)).findFirst();
  }

  /** This state, with an entry for the network if there was none. */
  MaskingState seen(String network, Instant sessionBegan, Instant now) {
    if (entry(network).isPresent()) {
      return this;
    }
    NetworkEntry arrived =
        networks.isEmpty()
            ? NetworkEntry.pending(network, sessionBegan)
            : NetworkEntry.pending(network, now, Reason.NETWORK_CHANGED);
    return new MaskingState(challenges, appended(networks, arrived, MOST_NETWORKS));
  }

  /** What is said about a network that was {@link #seen}. */
  Assessment assessment(String network, Instant now) {
    Optional<Instant> challengedAt =
        challenges.stream()
            .filter(open -> open.network().equals(network))
            .map(OpenChallenge::issuedAt)
            .findFirst();
    return entry(network).orElseThrow().at(now, challengedAt);
  }

  /** What the judgement on a network that was {@link #seen} is about. */
  String subject(String network) {
    return entry(network).orElseThrow().subject();
  }

  /** Whether a challenge should be given out to a network that was {@link #seen}. */
  boolean wantsChallenge(String network, Instant now) {
    long waiting =
        challenges.stream()
            .filter(open -> now.isBefore(open.issuedAt().plus(OpenChallenge.LIFETIME)))
            .count();
    return waiting < MOST_CHALLENGES && entry(network).orElseThrow().wantsAnswer();
  }

  MaskingState opened(OpenChallenge challenge) {
    return new MaskingState(appended(challenges, challenge, MOST_CHALLENGES), networks);
  }

  /** This state after the challenge was answered from a network that was {@link #seen}. */
  MaskingState answered(
      OpenChallenge challenge, String network, Assessment assessment, String subject) {
    List<NetworkEntry> judged =
        networks.stream()
            .map(
                entry ->
                    entry.network().equals(network) ? entry.judged(assessment, subject) : entry)
            .toList();
    return new MaskingState(without(challenges, challenge::equals), judged);
  }

  /** This state with what is said of a network that was {@link #seen} and is left alone. */
  MaskingState leftAlone(String network, Assessment unknown) {
    return new MaskingState(
        challenges,
        networks.stream()
            .map(entry -> entry.network().equals(network) ? entry.leftAlone(unknown) : entry)
            .toList());
  }

  private static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
    return list.stream().filter(unwanted.negate()).toList();
  }

  private static <T> List<T> appended(List<T> list, T last, int most) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer.subList(Math.max(0, longer.size() - most), longer.size());
  }
}
