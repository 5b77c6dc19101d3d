package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.EnumCounts;

/** How many responses had each outcome. Thread-safe. */
public final class InjectionCounters {
  private final EnumCounts<InjectionOutcome> counts = new EnumCounts<>(InjectionOutcome.class);

  void count(InjectionOutcome outcome) {
    counts.count(outcome);
  }

  /** Corrects a response that was counted with another outcome. */
  void recount(InjectionOutcome before, InjectionOutcome now) {
    counts.takeBack(before);
    count(now);
  }

  /** The count so far. */
  public long countOf(InjectionOutcome outcome) {
    return counts.of(outcome);
  }
}
