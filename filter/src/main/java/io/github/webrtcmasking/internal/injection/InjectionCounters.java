package io.github.webrtcmasking.internal.injection;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many responses had which outcome. Safe for any number of threads. */
public final class InjectionCounters {
  private final Map<InjectionOutcome, LongAdder> counts = new EnumMap<>(InjectionOutcome.class);

  public InjectionCounters() {
    for (InjectionOutcome outcome : InjectionOutcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  void count(InjectionOutcome outcome) {
    LongAdder adder = counts.get(outcome);
    if (adder != null) {
      adder.increment();
    }
  }

  /** Something that was counted has turned out to be something else. */
  void recount(InjectionOutcome before, InjectionOutcome now) {
    LongAdder adder = counts.get(before);
    if (adder != null) {
      adder.decrement();
    }
    count(now);
  }

  /** The count so far. */
  public long countOf(InjectionOutcome outcome) {
    LongAdder adder = counts.get(outcome);
    return adder == null ? 0 : adder.sum();
  }
}
