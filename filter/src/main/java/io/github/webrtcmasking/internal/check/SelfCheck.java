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
 * Row 24b: concludes from many visitors that the deployment is at fault. Until the fault is fixed,
 * visitors who may look masked only because of it are not called masked. Holds no address; bounded;
 * thread-safe. Reading the suspicions takes no lock.
 */
public final class SelfCheck {

  private final SelfCheckReaction reaction;
  private final KeyedHashes names;
  private final Ticker ticker;
  private final Map<Suspicion, Map<AddressSpace, SuspicionVotes>> votesBySuspicion =
      new EnumMap<>(Suspicion.class);
  private final SuspicionLog log;
  private final AtomicLong episodes = new AtomicLong();

  /** For each current suspicion, the hashes that are accused. */
  private volatile Map<Suspicion, Set<Long>> current = Map.of();

  /** A check that hashes visitors with the given keys. */
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

  /** Counts one more answer, with the assessor's verdict before any revision. */
  public void note(JudgedAnswer answer) {
    if (!reaction.looks()) {
      return;
    }
    Optional<ComparableAnswer> seen = ComparableAnswer.of(answer).filter(ComparableAnswer::votes);
    if (seen.isPresent()) {
      NamedAnswer named = NamedAnswer.of(seen.get(), names);
      for (Suspicion each : Suspicion.values()) {
        note(each.vote(named), each, each.space(seen.get()));
      }
    }
  }

  /** Logs changes without holding a lock, because the logging code is not ours. */
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
        requireNonNull(bySpace(suspicion).get(space), "each address space has votes");
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
   * What suspicions could accuse in the answer, as text for {@link #revised}: at most 40 letters,
   * digits, hyphens and underscores; empty if no suspicion can affect the answer.
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
    NamedAnswer named = NamedAnswer.of(seen, names);
    return SuspicionSubject.of(
        LongStream.concat(
                LongStream.of(names.key()),
                Arrays.stream(Suspicion.values()).mapToLong(each -> each.accused(named)))
            .toArray());
  }

  /**
   * The assessment as it holds now, revised if a suspicion affects the answer with that subject. A
   * subject under other keys, for example from before a restart, cannot be compared. It then counts
   * as accused by every current suspicion that it could be about.
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

  /** The current suspicions. */
  public Set<Suspicion> suspicions() {
    return Set.copyOf(current.keySet());
  }

  /** How often a suspicion began since the application was started. */
  public long episodes() {
    return episodes.get();
  }

  /**
   * The share of the last visitors that speaks for the suspicion, in the address space with most
   * votes.
   */
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
