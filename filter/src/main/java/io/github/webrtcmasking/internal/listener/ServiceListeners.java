package io.github.webrtcmasking.internal.listener;

import io.github.webrtcmasking.AssessmentListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the listeners that the application names as services. */
final class ServiceListeners {

  private static final Logger LOG = System.getLogger(ServiceListeners.class.getName());

  /** More than anybody needs, for a loader that never ends. */
  private static final int MOST = 16;

  private ServiceListeners() {}

  /** Those that can be made; of one that cannot the log says so. */
  static List<AssessmentListener> of(ClassLoader application) {
    List<AssessmentListener> found = new ArrayList<>();
    var loader = ServiceLoader.load(AssessmentListener.class, application).iterator();
    for (int i = 0; i < MOST; i++) {
      try {
        if (!loader.hasNext()) {
          break;
        }
        found.add(loader.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        LOG.log(Level.WARNING, "An AssessmentListener cannot be used and is left out", e);
      }
    }
    return List.copyOf(found);
  }
}
