package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.EnumCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each rule came to which outcome since the deployment. Thread-safe. */
public final class GateCounters {

  private final Map<String, EnumCounts<Outcome>> counts = new LinkedHashMap<>();

  GateCounters(List<GateRule> rules) {
    rules.forEach(rule -> counts.put(rule.name(), new EnumCounts<>(Outcome.class)));
  }

  /** Counts one, and returns how many it makes. */
  long count(GateRule rule, Outcome outcome) {
    EnumCounts<Outcome> row = counts.get(rule.name());
    return row == null ? 0 : row.count(outcome);
  }

  /** The counts by rule, in the order of the rules, and by outcome. */
  public Map<String, Map<Outcome, Long>> snapshot() {
    Map<String, Map<Outcome, Long>> copy = new LinkedHashMap<>();
    counts.forEach((rule, row) -> copy.put(rule, row.snapshot()));
    return copy;
  }
}
