package io.github.webrtcmasking.internal.monitor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each of an enum's constants came. Thread-safe. */
public final class Counts<K extends Enum<K>> {

  private final Map<K, LongAdder> counts;

  /** Zero for every constant. */
  public Counts(Class<K> keys) {
    counts = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      counts.put(key, new LongAdder());
    }
  }

  /** Counts one. */
  public void count(K key) {
    LongAdder adder = counts.get(key);
    if (adder != null) {
      adder.increment();
    }
  }

  /** The counts by the constants' names, in their order. */
  public Map<String, Long> byName() {
    Map<String, Long> copy = new LinkedHashMap<>();
    counts.forEach((key, count) -> copy.put(key.name(), count.sum()));
    return copy;
  }
}
