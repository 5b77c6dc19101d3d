package io.github.webrtcmasking.internal.support;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often each of an enum's constants came. Thread-safe.
 *
 * @param <K> the enum
 */
public final class EnumCounts<K extends Enum<K>> {

  private final EnumMap<K, AtomicLong> counts;

  /** Zero for every constant. */
  public EnumCounts(Class<K> keys) {
    counts = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      counts.put(key, new AtomicLong());
    }
  }

  /** Counts one, and returns the new count. */
  public long count(K key) {
    return counter(key).incrementAndGet();
  }

  /** Takes back one that was counted. */
  public void takeBack(K key) {
    counter(key).decrementAndGet();
  }

  /** The count so far. */
  public long of(K key) {
    return counter(key).get();
  }

  private AtomicLong counter(K key) {
    return requireNonNull(counts.get(key));
  }

  /** The counts so far, in the order of the constants. */
  public Map<K, Long> snapshot() {
    Map<K, Long> copy = new LinkedHashMap<>();
    counts.forEach((key, count) -> copy.put(key, count.get()));
    return copy;
  }

  /** The counts so far, by the constants' names. */
  public Map<String, Long> byName() {
    Map<String, Long> copy = new LinkedHashMap<>();
    snapshot().forEach((key, count) -> copy.put(key.name(), count));
    return copy;
  }
}
