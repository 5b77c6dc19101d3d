package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs a side effect of a decision. If it fails, the decision stands: a session that has just
 * ended, or a listener of the application that fails, must not let a request pass.
 */
final class BestEffort {

  private static final Logger LOG = Loggers.of(BestEffort.class);

  private BestEffort() {}

  static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, () -> what + " failed: " + e.getClass().getName());
    }
  }
}
