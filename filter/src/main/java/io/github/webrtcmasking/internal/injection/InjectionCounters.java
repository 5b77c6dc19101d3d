package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.EnumCounts;

/** How many responses had which outcome. Safe for any number of threads. */
public final class InjectionCounters {
  private final EnumCounts<InjectionOutcome> counts = new EnumCounts<>(InjectionOutcome.class);

  void count(InjectionOutcome outcome) {
    counts.count(outcome);
  }

  /** Something that was counted has turned out to be something else. */
  void recount(InjectionOutcome before, InjectionOutcome now) {
    counts.takeBack(before);
    count(now);
  }

  /** The count so far. */
  public long countOf(InjectionOutcome outcome) {
    return counts.of(outcome);
  }
}
