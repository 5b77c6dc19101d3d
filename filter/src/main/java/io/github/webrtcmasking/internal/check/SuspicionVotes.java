package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import io.github.webrtcmasking.internal.check.RecentVisitors.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last votes about one suspicion in one address space. Accusers and refuters are kept apart, so
 * that neither can push out the other. Not thread-safe.
 *
 * <p>Refutations count as long as more of them come. When a fault begins, for example with a new
 * balancer in front, they stop at once. So they count as over when the next one is overdue by many
 * of the usual pauses between them. A flood of accusations cannot cause that, because it does not
 * keep ordinary visitors away.
 */
final class SuspicionVotes {

  /** Long enough for a result with six visitors a day. Older votes say nothing about today. */
  static final Duration KEPT = Duration.ofDays(14);

  /**
   * The most votes of one /24 or /48, and of one /16 or /32: thirty accusers come from at least
   * fifteen and six such networks. Somebody who rents many networks of one provider still has five
   * votes.
   */
  static final int MOST_OF_NARROW = 2;

  static final int MOST_OF_WIDE = 5;

  /** Enough to find four accused networks that share the visitors. */
  static final int MOST_ACCUSERS = 128;

  static final int MOST_REFUTERS = 64;

  /** A pause is so long by chance once in five hundred million times (Poisson). */
  private static final int PAUSES_UNTIL_OVER = 20;

  /** On a site with many visitors, a short moment without a refutation says nothing. */
  private static final long NOT_OVER_BEFORE = Duration.ofMinutes(1).toNanos();

  /** How long refutations count. */
  enum Endurance {
    /** As long as more of them come. */
    WHILE_MORE_COME,
    /**
     * Not if they are older than all remembered accusers. For suspicions of one network, which a
     * few visitors may bypass.
     */
    AMONG_THE_LAST
  }

  private record Accusation(long accused, long around) {}

  private final RecentVisitors<Accusation> accusers =
      new RecentVisitors<>(new Limits(MOST_ACCUSERS, MOST_OF_NARROW, MOST_OF_WIDE, KEPT));
  private final RecentVisitors<Boolean> refuters =
      new RecentVisitors<>(new Limits(MOST_REFUTERS, MOST_OF_NARROW, MOST_OF_WIDE, KEPT));
  private final Endurance endurance;
  private final Set<Long> suspected = new HashSet<>();

  SuspicionVotes(Endurance endurance) {
    this.endurance = endurance;
  }

  /** Counts the vote, and returns whether that changes what is suspected. */
  boolean cast(Vote vote, long now) {
    if (vote.accuses()) {
      accusers.note(vote.accuser(), new Accusation(vote.accused(), vote.around()), now);
    }
    vote.refutes().ifPresent(refuter -> refuters.note(refuter, true, now));
    boolean changed = vote.accuses() && decide(vote.accused(), now);
    for (long accused : suspected()) {
      changed |= decide(accused, now);
    }
    return changed;
  }

  private boolean decide(long accused, long now) {
    VoteResult before =
        suspected.contains(accused) ? VoteResult.SUSPICIOUS : VoteResult.UNSUSPICIOUS;
    VisitorShare share = tally(accused, now);
    VoteResult after = before.after(share.showing(), share.counted() - share.showing());
    if (after == VoteResult.SUSPICIOUS) {
      suspected.add(accused);
    } else {
      suspected.remove(accused);
    }
    return before != after;
  }

  /** The accused hashes that are suspected. */
  Set<Long> suspected() {
    return Set.copyOf(suspected);
  }

  /** The votes about the hash with most accusers: those accusers, and all votes that count. */
  VisitorShare tally(long now) {
    Map<Long, Integer> byAccused = new HashMap<>();
    long first = Vote.NOBODY;
    for (Shown<Accusation> each : accusers.all(now)) {
      long accused = each.what().accused();
      int count = byAccused.merge(accused, 1, Integer::sum);
      first = count > byAccused.getOrDefault(first, 0) || first == Vote.NOBODY ? accused : first;
    }
    return tally(first, now);
  }

  private VisitorShare tally(long accused, long now) {
    int accusing = 0;
    long around = Vote.NOBODY;
    for (Shown<Accusation> each : accusers.all(now)) {
      if (each.what().accused() == accused) {
        accusing++;
        around = each.what().around();
      }
    }
    return new VisitorShare(accusing, accusing + refuting(around, now));
  }

  /** The number of wide networks that refuters come from; 0 once refutations are over. */
  private int refuting(long around, long now) {
    List<Shown<Boolean>> those = new ArrayList<>();
    for (Shown<Boolean> each : refuters.all(now)) {
      if (each.visitor().narrow() != around) {
        those.add(each);
      }
    }
    if (areOver(those, now)) {
      return 0;
    }
    boolean all = endurance == Endurance.WHILE_MORE_COME || !accusers.isFull();
    long eldest = all ? now : accusers.all(now).iterator().next().at();
    Set<Long> networks = new HashSet<>();
    for (Shown<Boolean> each : those) {
      if (all || each.at() - eldest >= 0) {
        networks.add(each.visitor().wide());
      }
    }
    return networks.size();
  }

  private static boolean areOver(List<Shown<Boolean>> those, long now) {
    if (those.size() < VoteResult.REFUTERS_THAT_PREVENT) {
      return false;
    }
    long latest = those.get(those.size() - 1).at();
    long pause = (latest - those.get(0).at()) / (those.size() - 1);
    return now - latest > Math.max(NOT_OVER_BEFORE, PAUSES_UNTIL_OVER * pause);
  }
}
