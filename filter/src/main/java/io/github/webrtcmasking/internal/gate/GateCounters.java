package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.EnumCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each rule had each outcome since the deployment. Thread-safe. */
public final class GateCounters {

  private final Map<String, EnumCounts<GateOutcome>> counts = new LinkedHashMap<>();

  GateCounters(List<GateRule> rules) {
    rules.forEach(rule -> counts.put(rule.name(), new EnumCounts<>(GateOutcome.class)));
  }

  /** Counts one more, and returns the new count. */
  long count(GateRule rule, GateOutcome gateOutcome) {
    EnumCounts<GateOutcome> row = counts.get(rule.name());
    return row == null ? 0 : row.count(gateOutcome);
  }

  /** The counts by rule, in the order of the rules, and by outcome. */
  public Map<String, Map<GateOutcome, Long>> snapshot() {
    Map<String, Map<GateOutcome, Long>> copy = new LinkedHashMap<>();
    counts.forEach((rule, row) -> copy.put(rule, row.snapshot()));
    return copy;
  }
}
