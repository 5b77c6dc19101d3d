package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceConfigurationError;

/**
 * The observers of an application that has CDI. This is the only class that uses the CDI API. If
 * the API is missing, the first use of this class notices it.
 */
final class CdiObservers {

  private static final Logger LOG = Loggers.of(CdiObservers.class);

  private CdiObservers() {}

  /**
   * The observers of the application whose request is being served; {@link AssessmentListener#NONE}
   * if there is no CDI or no observer. Never fails.
   *
   * @param sample an event like those that follow
   */
  static AssessmentListener find(AssessmentEvent sample) {
    try {
      return Api.observers(sample);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      LOG.log(
          Level.DEBUG,
          "CDI is not available, so there are no observers: {0}",
          e.getClass().getName());
      return AssessmentListener.NONE;
    }
  }

  /** A class of its own, so that it is loaded inside the {@code try} above. */
  private static final class Api {
    static AssessmentListener observers(AssessmentEvent sample) {
      BeanManager beans = CDI.current().getBeanManager();
      if (beans.resolveObserverMethods(sample).isEmpty()) {
        return AssessmentListener.NONE;
      }
      try {
        Event<Object> events = beans.getEvent();
        return events::fire;
      } catch (NoSuchMethodError olderThanCdi2) {
        return event -> beans.resolveObserverMethods(event).forEach(each -> each.notify(event));
      }
    }
  }
}
