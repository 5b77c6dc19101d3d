package io.github.webrtcmasking.internal.monitor;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Row 24b: finds out from many visitors that it is the deployment that differs, and then calls
 * nobody masked until it is mended. Holds no address; bounded; thread-safe. Reading what holds
 * takes no lock.
 */
public final class SelfCheck {

  private static final Logger LOG = System.getLogger(SelfCheck.class.getName());

  private final Reaction reaction;
  private final Pseudonyms names;
  private final Map<Suspicion, Votes> votes = new EnumMap<>(Suspicion.class);
  private final AtomicLong episodes = new AtomicLong();
  private volatile Set<Suspicion> current = Set.of();

  /** A check that names visitors under the given keys. */
  public SelfCheck(Reaction reaction, KeyRing keys) {
    this.reaction = reaction;
    this.names = new Pseudonyms(keys);
    for (Suspicion suspicion : Suspicion.values()) {
      votes.put(suspicion, new Votes());
    }
  }

  /** Takes one more answer into account, with what the assessor alone said of it. */
  public void note(JudgedAnswer answer, Instant now) {
    if (reaction == Reaction.OFF) {
      return;
    }
    Optional<Witness> witness = Witness.of(answer);
    if (witness.isPresent()) {
      votes.keySet().forEach(each -> note(each.vote(witness.get(), names), each, now));
    }
  }

  private void note(Vote vote, Suspicion suspicion, Instant now) {
    Tally tally;
    synchronized (votes) {
      Votes cast = votes(suspicion);
      cast.cast(vote, now);
      tally = cast.tally();
      Poll before = current.contains(suspicion) ? Poll.SUSPICIOUS : Poll.UNSUSPICIOUS;
      if (before == before.after(tally)) {
        return;
      }
      current = toggled(suspicion);
    }
    tell(suspicion, tally);
  }

  private Set<Suspicion> toggled(Suspicion suspicion) {
    Set<Suspicion> after = EnumSet.noneOf(Suspicion.class);
    after.addAll(current);
    if (!after.remove(suspicion)) {
      after.add(suspicion);
      episodes.incrementAndGet();
    }
    return Set.copyOf(after);
  }

  private void tell(Suspicion suspicion, Tally tally) {
    if (!current.contains(suspicion)) {
      LOG.log(Level.INFO, "The self-check suspects the deployment no more ({0})", suspicion);
      return;
    }
    String effect =
        reaction == Reaction.SUSPEND
            ? ". Until then nobody is called MASKED, but NOT_EVALUATED"
            : ". Visitors who are called MASKED may be ordinary ones";
    LOG.log(Level.WARNING, suspicion.text(tally) + effect);
  }

  /** What is to be said where the assessor said this. */
  public Assessment revised(Assessment judged) {
    Set<Suspicion> suspicions = current;
    return suspicions.isEmpty() || reaction != Reaction.SUSPEND || !judged.isMasked()
        ? judged
        : judged.notEvaluated(EnumSet.copyOf(suspicions).stream().map(Suspicion::reason).toList());
  }

  /** What is suspected now. */
  public Set<Suspicion> suspicions() {
    return current;
  }

  /** How often a suspicion began since the application was started. */
  public long episodes() {
    return episodes.get();
  }

  /** How many of the last visitors speak for it. */
  public Tally recent(Suspicion suspicion) {
    synchronized (votes) {
      return votes(suspicion).tally();
    }
  }

  private Votes votes(Suspicion suspicion) {
    return requireNonNull(votes.get(suspicion), "each suspicion has votes");
  }
}
