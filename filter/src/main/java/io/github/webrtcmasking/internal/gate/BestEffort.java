package io.github.webrtcmasking.internal.gate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Does what goes along with a decision and must not undo it: a session that ended meanwhile, or a
 * listener of the application that fails, opens no rule.
 */
final class BestEffort {

  private static final Logger LOG = System.getLogger(BestEffort.class.getName());

  private BestEffort() {}

  static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, () -> what + " failed: " + e.getClass().getName());
    }
  }
}
