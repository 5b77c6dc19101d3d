package io.github.webrtcmasking.internal.check;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Row 24b: finds out from many visitors that it is the deployment that differs, and until it is
 * mended calls those not masked whom the fault can have made look so. Holds no address; bounded;
 * thread-safe. Reading what holds takes no lock.
 */
public final class SelfCheck {

  private final SelfCheckReaction reaction;
  private final KeyedHashes names;
  private final Ticker ticker;
  private final Map<Suspicion, Map<AddressSpace, SuspicionVotes>> votesBySuspicion =
      new EnumMap<>(Suspicion.class);
  private final SuspicionLog log;
  private final AtomicLong episodes = new AtomicLong();

  /** What is accused, by the suspicions that there are. */
  private volatile Map<Suspicion, Set<Long>> current = Map.of();

  /** A check that names visitors under the given keys. */
  public SelfCheck(SelfCheckReaction reaction, KeyRing keys) {
    this(reaction, keys, Ticker.SYSTEM);
  }

  /** A check with the given clock, which only goes forward. */
  SelfCheck(SelfCheckReaction reaction, KeyRing keys, Ticker ticker) {
    this.reaction = reaction;
    this.names = new KeyedHashes(keys);
    this.ticker = ticker;
    this.log = new SuspicionLog(reaction);
    for (Suspicion suspicion : Suspicion.values()) {
      Map<AddressSpace, SuspicionVotes> bySpace = new EnumMap<>(AddressSpace.class);
      for (AddressSpace space : AddressSpace.values()) {
        bySpace.put(space, new SuspicionVotes(suspicion.endurance()));
      }
      votesBySuspicion.put(suspicion, bySpace);
    }
  }

  /** Takes one more answer into account, with what the assessor alone said of it. */
  public void note(JudgedAnswer answer) {
    if (!reaction.looks()) {
      return;
    }
    Optional<ComparableAnswer> seen = ComparableAnswer.of(answer).filter(ComparableAnswer::votes);
    if (seen.isPresent()) {
      NamedAnswer witness = NamedAnswer.of(seen.get(), names);
      for (Suspicion each : Suspicion.values()) {
        note(each.vote(witness), each, each.space(seen.get()));
      }
    }
  }

  /** Says what changed when no lock is held any more: who writes the log is not of ours. */
  private void note(Vote vote, Suspicion suspicion, AddressSpace space) {
    Optional<Runnable> news;
    synchronized (votesBySuspicion) {
      news = cast(vote, suspicion, space);
    }
    news.ifPresent(Runnable::run);
  }

  private Optional<Runnable> cast(Vote vote, Suspicion suspicion, AddressSpace space) {
    long now = ticker.nanos();
    SuspicionVotes suspicionVotes =
        requireNonNull(bySpace(suspicion).get(space), "each realm votes");
    if (!suspicionVotes.cast(vote, now)) {
      return Optional.empty();
    }
    boolean before = current.containsKey(suspicion);
    current = collected();
    boolean after = current.containsKey(suspicion);
    if (!before && after) {
      episodes.incrementAndGet();
      return Optional.of(log.began(suspicion, suspicionVotes.tally(now), now));
    }
    return before && !after ? Optional.of(log.ended(suspicion)) : Optional.empty();
  }

  private Map<Suspicion, Set<Long>> collected() {
    Map<Suspicion, Set<Long>> all = new EnumMap<>(Suspicion.class);
    votesBySuspicion.forEach(
        (suspicion, bySpace) -> {
          Set<Long> accused = new HashSet<>();
          bySpace.values().forEach(suspicionVotes -> accused.addAll(suspicionVotes.suspected()));
          if (!accused.isEmpty()) {
            all.put(suspicion, Set.copyOf(accused));
          }
        });
    return all;
  }

  /**
   * What an answer is about, for {@link #revised}: at most 40 letters, digits, minus and
   * underscore; empty where no suspicion can be about it.
   */
  public String subject(JudgedAnswer answer) {
    if (!reaction.suspends() || !answer.assessment().isMasked()) {
      return SuspicionSubject.NOTHING;
    }
    return ComparableAnswer.of(answer)
        .filter(ComparableAnswer::differs)
        .map(this::subject)
        .orElse(SuspicionSubject.NOTHING);
  }

  private String subject(ComparableAnswer seen) {
    NamedAnswer witness = NamedAnswer.of(seen, names);
    return SuspicionSubject.of(
        LongStream.concat(
                LongStream.of(names.key()),
                Arrays.stream(Suspicion.values()).mapToLong(each -> each.accused(witness)))
            .toArray());
  }

  /**
   * What is to be said now where the assessor said this of an answer about the subject. One that
   * was named under other keys, as before a restart, is about whatever is suspected in the same
   * way: nobody can tell any more that it is not.
   */
  public Assessment revised(Assessment judged, String subject) {
    Map<Suspicion, Set<Long>> suspicions = current;
    if (suspicions.isEmpty() || !reaction.suspends() || !judged.isMasked()) {
      return judged;
    }
    List<Reason> reasons = new ArrayList<>();
    boolean named = SuspicionSubject.part(subject, 0) == names.key();
    int index = 1;
    for (Suspicion suspicion : Suspicion.values()) {
      Set<Long> accused = suspicions.getOrDefault(suspicion, Set.of());
      long about = SuspicionSubject.part(subject, index++);
      if (named ? accused.contains(about) : about != Vote.NOBODY && !accused.isEmpty()) {
        reasons.add(suspicion.reason());
      }
    }
    return reasons.isEmpty() ? judged : judged.notEvaluated(reasons);
  }

  /** What is suspected now. */
  public Set<Suspicion> suspicions() {
    return Set.copyOf(current.keySet());
  }

  /** How often a suspicion began since the application was started. */
  public long episodes() {
    return episodes.get();
  }

  /** How many of the last visitors speak for it, where most do. */
  public VisitorShare recent(Suspicion suspicion) {
    synchronized (votesBySuspicion) {
      long now = ticker.nanos();
      VisitorShare most = new VisitorShare(0, 0);
      for (SuspicionVotes suspicionVotes : bySpace(suspicion).values()) {
        VisitorShare share = suspicionVotes.tally(now);
        most = share.counted() > most.counted() ? share : most;
      }
      return most;
    }
  }

  private Map<AddressSpace, SuspicionVotes> bySpace(Suspicion suspicion) {
    return requireNonNull(votesBySuspicion.get(suspicion), "each suspicion has votes");
  }
}
