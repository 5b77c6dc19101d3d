package io.github.webrtcmasking.internal.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the last visitors showed, each counted once with his last answer: whoever answers again and
 * again only replaces himself. Not thread-safe.
 */
final class RecentVisitors {

  /** Enough for a share in percent to mean something, and a few dozen kilobytes. */
  static final int MOST = 200;

  /** A shop with few visitors is judged by one day of them, not by last month's firewall. */
  static final Duration KEPT = Duration.ofDays(1);

  private record Shown(Sign sign, Instant at) {}

  /** In the order of the last answer, eldest first. */
  private final Map<String, Shown> byVisitor = new LinkedHashMap<>();

  void note(String visitor, Sign sign, Instant now) {
    byVisitor.remove(visitor);
    byVisitor.put(visitor, new Shown(sign, now));
    if (byVisitor.size() > MOST) {
      byVisitor.remove(byVisitor.keySet().iterator().next());
    }
  }

  Tally tally(Instant now) {
    Instant oldest = now.minus(KEPT);
    byVisitor.values().removeIf(shown -> shown.at().isBefore(oldest));
    int showing = 0;
    for (Shown shown : byVisitor.values()) {
      showing += shown.sign() == Sign.FOR ? 1 : 0;
    }
    return new Tally(showing, byVisitor.size());
  }
}
