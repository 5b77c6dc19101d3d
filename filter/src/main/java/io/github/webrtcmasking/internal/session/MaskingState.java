package io.github.webrtcmasking.internal.session;

import static java.util.Objects.requireNonNullElse;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All that we store in a session: open challenges and one entry for each HTTP network. Immutable;
 * every change creates a new state. Bounded: the oldest entry makes room. Serialisable because
 * earlier versions stored it in sessions; this version writes {@link StateText}.
 *
 * @param challenges the challenges that wait for an answer, oldest first
 * @param networks the networks that the session was seen in, oldest first
 * @param naming the text of the {@link NetworkNaming} that gave the networks their names; empty
 *     while there is none
 * @param accused the network whose accusation the session attributes show, until the next judgement
 *     replaces it; empty if there is none
 */
record MaskingState(
    List<OpenChallenge> challenges, List<NetworkEntry> networks, String naming, String accused)
    implements Serializable {

  static final MaskingState EMPTY = new MaskingState(List.of(), List.of(), "", "");

  /** As many tabs as may be loading at once. */
  static final int MOST_CHALLENGES = 4;

  /** As many networks as a session may roam through. */
  static final int MOST_NETWORKS = 8;

  /** States of earlier versions have neither a naming nor an accused network. */
  MaskingState {
    challenges = List.copyOf(challenges);
    networks = List.copyOf(networks);
    naming = requireNonNullElse(naming, "");
    accused = requireNonNullElse(accused, "");
  }

  Optional<OpenChallenge> challenge(String id) {
    return challenges.stream().filter(open -> open.id().equals(id)).findFirst();
  }

  Optional<NetworkEntry> entry(String network) {
    for (NetworkEntry entry : networks) {
      if (entry.network().equals(network)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Whether this holds anything that the next request could not find out by itself. */
  boolean isWorthKeeping() {
    return !challenges.isEmpty() || networks.stream().anyMatch(entry -> entry.answers() > 0);
  }

  /** This state, with an entry for the network if there was none. */
  MaskingState seen(String network, Instant sessionBegan, Instant now) {
    if (entry(network).isPresent()) {
      return this;
    }
    return with(
        networks.isEmpty()
            ? NetworkEntry.pending(network, sessionBegan)
            : NetworkEntry.pending(network, now, Reason.NETWORK_CHANGED));
  }

  /** This state with one more network; the accused network is never the one that makes room. */
  MaskingState with(NetworkEntry arrived) {
    List<NetworkEntry> longer = new ArrayList<>(networks);
    longer.add(arrived);
    if (longer.size() > MOST_NETWORKS) {
      longer.remove(longer.get(0).network().equals(accused) ? 1 : 0);
    }
    return new MaskingState(challenges, longer, naming, accused);
  }

  /** The challenges alone, under another naming, because the old names can no longer be read. */
  MaskingState renamed(NetworkNaming another) {
    return new MaskingState(challenges, List.of(), another.text(), "");
  }

  /** The assessment of a network that was {@link #seen}. */
  Assessment assessment(String network, Instant now, Revision revision) {
    NetworkEntry entry = entry(network).orElseThrow();
    return revision.revised(entry.at(now, challengedAt(network, now)), entry.subject());
  }

  /**
   * When the network's oldest challenge was given out. Times in the future are used only if there
   * are no others.
   */
  private Optional<Instant> challengedAt(String network, Instant now) {
    Instant future = null;
    for (OpenChallenge open : challenges) {
      if (open.network().equals(network)) {
        if (!TimeSpans.isFuture(open.issuedAt(), now)) {
          return Optional.of(open.issuedAt());
        }
        future = future == null ? open.issuedAt() : future;
      }
    }
    return Optional.ofNullable(future);
  }

  /** Whether a challenge should be given out to a network that was {@link #seen}. */
  boolean wantsChallenge(String network, Instant now, Revision revision) {
    long waiting =
        challenges.stream()
            .filter(open -> TimeSpans.isWithin(open.issuedAt(), OpenChallenge.LIFETIME, now))
            .count();
    return waiting < MOST_CHALLENGES && entry(network).orElseThrow().wantsAnswer(now, revision);
  }

  MaskingState opened(OpenChallenge challenge) {
    List<OpenChallenge> longer = new ArrayList<>(challenges);
    longer.add(challenge);
    return new MaskingState(
        longer.subList(Math.max(0, longer.size() - MOST_CHALLENGES), longer.size()),
        networks,
        naming,
        accused);
  }

  /** This state after the challenge was answered from a network that was {@link #seen}. */
  MaskingState answered(
      OpenChallenge challenge, String network, UnaryOperator<NetworkEntry> judge) {
    Predicate<OpenChallenge> answered = open -> open.id().equals(challenge.id());
    return new MaskingState(
            challenges.stream().filter(answered.negate()).toList(), networks, naming, accused)
        .changed(network, judge);
  }

  /** This state with another entry for a network that was {@link #seen}. */
  MaskingState changed(String network, UnaryOperator<NetworkEntry> change) {
    return new MaskingState(
        challenges,
        networks.stream()
            .map(entry -> entry.network().equals(network) ? change.apply(entry) : entry)
            .toList(),
        naming,
        accused);
  }

  /**
   * This state after a request of the network read its assessment; another network's accusation
   * stays.
   */
  MaskingState read(String network, Revision revision) {
    return !accused.equals(network) && accuses(accused, revision) ? this : told(network, revision);
  }

  /** This state after the network was judged: the newest judgement decides who is accused. */
  MaskingState told(String network, Revision revision) {
    String next = accuses(network, revision) ? network : "";
    return next.equals(accused) ? this : new MaskingState(challenges, networks, naming, next);
  }

  private boolean accuses(String network, Revision revision) {
    return entry(network)
        .filter(entry -> AssessmentWeight.isAccusation(entry.told(revision)))
        .isPresent();
  }

  /**
   * The network whose assessment the session attributes show after a request of the given network.
   */
  String speaker(String network) {
    return entry(accused).isPresent() ? accused : network;
  }
}
