package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.FailureKinds;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.PowerOfTen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Counts the datagrams lost to errors, by the error's class, and logs the first, tenth, hundredth
 * and so on. Leaves out the errors' messages, which may hold addresses. For one thread.
 */
final class LostDatagrams {

  private static final Logger LOG = Loggers.of(LostDatagrams.class);

  private final FailureKinds kinds = new FailureKinds();

  void note(Throwable failure) {
    String name = failure.getClass().getName();
    long count = kinds.count(name);
    if (PowerOfTen.is(count)) {
      LOG.log(Level.WARNING, "The vantage lost {0} datagram(s) to {1}", count, name);
    }
  }
}
