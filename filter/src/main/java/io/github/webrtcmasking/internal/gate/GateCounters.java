package io.github.webrtcmasking.internal.gate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How often each rule came to which outcome since the deployment. Thread-safe. */
public final class GateCounters {

  private final Map<String, Map<Outcome, AtomicLong>> counts = new LinkedHashMap<>();

  GateCounters(List<GateRule> rules) {
    for (GateRule rule : rules) {
      Map<Outcome, AtomicLong> row = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        row.put(outcome, new AtomicLong());
      }
      counts.put(rule.name(), row);
    }
  }

  /** Counts one, and returns how many it makes. */
  long count(GateRule rule, Outcome outcome) {
    Map<Outcome, AtomicLong> row = counts.getOrDefault(rule.name(), Map.of());
    AtomicLong cell = row.get(outcome);
    return cell == null ? 0 : cell.incrementAndGet();
  }

  /** The counts by rule, in the order of the rules, and by outcome. */
  public Map<String, Map<Outcome, Long>> snapshot() {
    Map<String, Map<Outcome, Long>> copy = new LinkedHashMap<>();
    counts.forEach(
        (rule, row) -> {
          Map<Outcome, Long> values = new EnumMap<>(Outcome.class);
          row.forEach((outcome, count) -> values.put(outcome, count.get()));
          copy.put(rule, values);
        });
    return copy;
  }
}
