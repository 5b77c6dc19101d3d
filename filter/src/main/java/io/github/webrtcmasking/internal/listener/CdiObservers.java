package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
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
   * there is no CDI, or nobody observes. Never fails.
   *
   * @param sample an event like those that will be told
   */
  static AssessmentListener find(AssessmentEvent sample) {
    try {
      return Api.observers(sample);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      LOG.log(Level.DEBUG, "No CDI, so no observers: {0}", e.getClass().getName());
      return AssessmentListener.NONE;
    }
  }

  /** Loaded with its first use, within the guard above. */
  private static final class Api {
    static AssessmentListener observers(AssessmentEvent sample) {
      BeanManager beans = CDI.current().getBeanManager();
      Event<Object> events = beans.getEvent();
      return beans.resolveObserverMethods(sample).isEmpty()
          ? AssessmentListener.NONE
          : events::fire;
    }
  }
}
