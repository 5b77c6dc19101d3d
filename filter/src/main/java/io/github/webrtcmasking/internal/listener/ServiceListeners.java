package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Services;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Finds the listeners that the application names as services. */
final class ServiceListeners {

  private static final Logger LOG = Loggers.of(ServiceListeners.class);

  private ServiceListeners() {}

  /** The listeners that can be created. Each one that cannot is logged. */
  static List<AssessmentListener> of(ClassLoader application) {
    return Services.of(
        AssessmentListener.class,
        application,
        e -> LOG.log(Level.WARNING, "An AssessmentListener cannot be used and is left out", e));
  }
}
