package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Logs when a suspicion begins and ends. A suspicion that comes and goes, as somebody with many
 * networks can cause, is logged once an hour. Thread-safe.
 */
final class SuspicionLog {

  private static final Logger LOG = Loggers.of(SelfCheck.class);

  private static final long SILENCE = Duration.ofHours(1).toNanos();

  private final SelfCheckReaction reaction;
  private final Map<Suspicion, Long> warnedAt = new EnumMap<>(Suspicion.class);
  private final Set<Suspicion> quiet = EnumSet.noneOf(Suspicion.class);

  SuspicionLog(SelfCheckReaction reaction) {
    this.reaction = reaction;
  }

  /**
   * A suspicion begins. Returns the logging, to be run without a lock.
   *
   * @param now nanoseconds of a clock that only goes forward
   */
  synchronized Runnable began(Suspicion suspicion, VisitorShare share, long now) {
    Long before = warnedAt.get(suspicion);
    if (before != null && now - before < SILENCE) {
      quiet.add(suspicion);
      return () ->
          LOG.log(Level.DEBUG, "The self-check suspects the deployment again ({0})", suspicion);
    }
    quiet.remove(suspicion);
    warnedAt.put(suspicion, now);
    return () -> LOG.log(Level.WARNING, suspicion.text(share) + effect());
  }

  /** A suspicion ends. Returns the logging, to be run without a lock. */
  synchronized Runnable ended(Suspicion suspicion) {
    Level level = quiet.contains(suspicion) ? Level.DEBUG : Level.INFO;
    return () -> LOG.log(level, "The self-check suspects the deployment no more ({0})", suspicion);
  }

  private String effect() {
    return switch (reaction) {
      case SUSPEND ->
          ". Until then visitors who look masked by it are not called MASKED, but NOT_EVALUATED";
      case WARN, OFF -> ". Visitors who are called MASKED may be ordinary ones";
    };
  }
}
