package io.github.webrtcmasking.internal.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each kind of failure came. Only so many kinds are kept, because foreign code may make
 * up classes without end. Thread-safe.
 */
public final class FailureKinds {

  /** More than one piece of code fails in. */
  static final int MOST_KINDS = 32;

  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /**
   * Counts one.
   *
   * @param kind what failed and how, without anything that a visitor wrote
   * @return how many of the kind that makes; 0 for a kind that is one too many
   */
  public long count(String kind) {
    if (counts.size() >= MOST_KINDS && !counts.containsKey(kind)) {
      return 0;
    }
    return counts.merge(kind, 1L, Long::sum);
  }
}
