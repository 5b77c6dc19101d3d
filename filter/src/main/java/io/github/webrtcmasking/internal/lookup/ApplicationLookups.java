package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.IpLookup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the application's own look-ups. */
final class ApplicationLookups {

  private static final Logger LOG = System.getLogger(ApplicationLookups.class.getName());

  /** More than anybody needs, for a loader that never ends. */
  private static final int MOST = 16;

  private ApplicationLookups() {}

  /**
   * Those that the class loader finds; one that cannot be made is left out, and the log says so.
   */
  static List<IpLookup> of(ClassLoader application) {
    List<IpLookup> found = new ArrayList<>();
    var loader = ServiceLoader.load(IpLookup.class, application).iterator();
    for (int i = 0; i < MOST; i++) {
      try {
        if (!loader.hasNext()) {
          break;
        }
        found.add(loader.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        LOG.log(Level.WARNING, "An IpLookup of the application cannot be used and is left out", e);
      }
    }
    found.forEach(
        lookup ->
            LOG.log(Level.INFO, "Networks are looked up by {0}", lookup.getClass().getName()));
    return List.copyOf(found);
  }
}
