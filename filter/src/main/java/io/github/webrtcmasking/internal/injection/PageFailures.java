package io.github.webrtcmasking.internal.injection;

import static java.lang.System.Logger.Level.TRACE;
import static java.lang.System.Logger.Level.WARNING;

import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.PowerOfTen;

/**
 * Tells of pages that went out otherwise than they should: with each consequence, of the first, the
 * tenth, the hundredth and so on. By class and place, because a message may hold an address; the
 * whole is at TRACE. Safe for any number of threads.
 */
final class PageFailures {
  private static final System.Logger LOGGER = System.getLogger(PageFailures.class.getName());

  private final FailureKinds kinds = new FailureKinds();

  /** The consequence is one of the few that the code names. */
  void log(String consequence, RuntimeException e) {
    long now = kinds.count(consequence);
    if (PowerOfTen.is(now)) {
      LOGGER.log(
          WARNING,
          "{0}: {1} at {2}; failures so far: {3}",
          consequence,
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0],
          now);
    }
    LOGGER.log(TRACE, consequence, e);
  }
}
