package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentListener;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceConfigurationError;

/**
 * The observers of an application that has CDI. The only class that knows the API of CDI: it may be
 * missing, and that shows when this class is used first.
 */
final class CdiObservers {

  private static final Logger LOG = System.getLogger(CdiObservers.class.getName());

  private CdiObservers() {}

  /**
   * Those of the application whose request is being served; {@link AssessmentListener#NONE} where
   * there is no CDI. Never fails.
   */
  static AssessmentListener find() {
    try {
      return Api.observers();
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      LOG.log(Level.DEBUG, "No CDI, so no observers: {0}", e.getClass().getName());
      return AssessmentListener.NONE;
    }
  }

  /** Loaded with its first use, within the guard above. */
  private static final class Api {
    static AssessmentListener observers() {
      Event<Object> events = CDI.current().getBeanManager().getEvent();
      return events::fire;
    }
  }
}
