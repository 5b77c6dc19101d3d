package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.PowerOfTen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Counts the datagrams that were lost to an error, by its class, and says so at the first, tenth,
 * hundredth and so on. Without the messages: they may hold addresses. For one thread.
 */
final class LostDatagrams {

  private static final Logger LOG = System.getLogger(LostDatagrams.class.getName());

  private final FailureKinds kinds = new FailureKinds();

  void note(Throwable failure) {
    String name = failure.getClass().getName();
    long count = kinds.count(name);
    if (PowerOfTen.is(count)) {
      LOG.log(Level.WARNING, "The vantage lost {0} datagram(s) to {1}", count, name);
    }
  }
}
