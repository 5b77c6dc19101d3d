package io.github.webrtcmasking.internal.injection;

import static java.lang.System.Logger.Level.TRACE;
import static java.lang.System.Logger.Level.WARNING;

import io.github.webrtcmasking.internal.injection.csp.ConnectionAllowlist;
import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import io.github.webrtcmasking.internal.support.PowerOfTen;

/**
 * Logs pages that did not go out as they should. For each consequence, it logs the first failure,
 * the tenth, the hundredth and so on. It logs class and place only, because a message may contain
 * an address; everything is at TRACE. Thread-safe.
 */
final class PageFailures {
  private static final System.Logger LOGGER = Loggers.of(PageFailures.class);

  private final FailureKinds kinds = new FailureKinds();
  private final Once forbiddenConnections = new Once();

  /**
   * Logs a failure.
   *
   * @param consequence a constant text, one of a few
   */
  void log(String consequence, Throwable e) {
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

  /**
   * Tells the operator once that a header of the application keeps visitors from being assessed.
   */
  void tellForbiddenConnections() {
    if (forbiddenConnections.take()) {
      LOGGER.log(
          WARNING,
          "Pages are sent with {0}, which keeps our script or all of WebRTC from working. They get no"
              + " tag, and their visitors are not assessed. If they are to be, the header needs {1}",
          ConnectionAllowlist.NAME,
          ConnectionAllowlist.ADD);
    }
  }
}
