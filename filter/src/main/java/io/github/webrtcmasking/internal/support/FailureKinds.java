package io.github.webrtcmasking.internal.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each kind of failure came. The number of kinds is bounded, because foreign code may
 * generate classes without end. Thread-safe.
 */
public final class FailureKinds {

  /** More kinds than one piece of code fails with. */
  static final int MOST_KINDS = 32;

  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /**
   * Counts one.
   *
   * @param kind what failed and how, without anything that a visitor wrote
   * @return the new count of the kind; 0 if there are too many kinds already
   */
  public long count(String kind) {
    if (counts.size() >= MOST_KINDS && !counts.containsKey(kind)) {
      return 0;
    }
    return counts.merge(kind, 1L, Long::sum);
  }
}
