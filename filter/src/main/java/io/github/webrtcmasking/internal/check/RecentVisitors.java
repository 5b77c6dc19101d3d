package io.github.webrtcmasking.internal.check;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the last visitors showed. Each visitor counts once, with what they showed last, so answering
 * again only replaces their own entry. Few of one network count. Times are nanoseconds of a clock
 * that only goes forward. Not thread-safe.
 */
final class RecentVisitors<T> {

  /**
   * How many visitors are remembered, and how long.
   *
   * @param all visitors
   * @param narrow visitors of one IPv4 /24 or IPv6 /48
   * @param wide visitors of one IPv4 /16 or IPv6 /32
   * @param kept for how long
   */
  record Limits(int all, int narrow, int wide, Duration kept) {}

  /** What a visitor showed, and when. */
  record Shown<T>(VisitorHashes visitor, T what, long at) {}

  private final Limits limits;

  /** In the order of each visitor's last entry, oldest first. */
  private final Map<Long, Shown<T>> byVisitor = new LinkedHashMap<>();

  RecentVisitors(Limits limits) {
    this.limits = limits;
  }

  void note(VisitorHashes visitor, T what, long now) {
    byVisitor.remove(visitor.self());
    forget(now);
    makeRoom(visitor);
    byVisitor.put(visitor.self(), new Shown<>(visitor, what, now));
    if (byVisitor.size() > limits.all()) {
      byVisitor.remove(byVisitor.keySet().iterator().next());
    }
  }

  /** Removes the oldest visitors of the same network, so that no network pushes out others. */
  private void makeRoom(VisitorHashes visitor) {
    int narrow = 1 - limits.narrow();
    int wide = 1 - limits.wide();
    for (Shown<T> shown : byVisitor.values()) {
      narrow += shown.visitor().narrow() == visitor.narrow() ? 1 : 0;
      wide += shown.visitor().wide() == visitor.wide() ? 1 : 0;
    }
    Iterator<Shown<T>> eldestFirst = byVisitor.values().iterator();
    while (narrow > 0 || wide > 0) {
      VisitorHashes there = eldestFirst.next().visitor();
      boolean isNarrow = there.narrow() == visitor.narrow();
      boolean isWide = there.wide() == visitor.wide();
      if ((isNarrow && narrow > 0) || (isWide && wide > 0)) {
        eldestFirst.remove();
        narrow -= isNarrow ? 1 : 0;
        wide -= isWide ? 1 : 0;
      }
    }
  }

  private void forget(long now) {
    Iterator<Shown<T>> eldestFirst = byVisitor.values().iterator();
    while (eldestFirst.hasNext() && now - eldestFirst.next().at() > limits.kept().toNanos()) {
      eldestFirst.remove();
    }
  }

  /** The entries that still count, oldest first. */
  Collection<Shown<T>> all(long now) {
    forget(now);
    return byVisitor.values();
  }

  /** How many of those that still count show it. */
  VisitorShare share(Predicate<T> shows, long now) {
    int showing = 0;
    for (Shown<T> each : all(now)) {
      showing += shows.test(each.what()) ? 1 : 0;
    }
    return new VisitorShare(showing, byVisitor.size());
  }

  boolean isFull() {
    return byVisitor.size() >= limits.all();
  }
}
