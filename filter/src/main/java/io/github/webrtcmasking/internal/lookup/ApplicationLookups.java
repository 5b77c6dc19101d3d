package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Services;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Finds the application's own look-ups. */
final class ApplicationLookups {

  private static final Logger LOG = Loggers.of(ApplicationLookups.class);

  private ApplicationLookups() {}

  /** The look-ups that the class loader finds. Leaves out and logs any that cannot be created. */
  static List<IpLookup> of(ClassLoader application) {
    List<IpLookup> found =
        Services.of(
            IpLookup.class,
            application,
            e ->
                LOG.log(
                    Level.WARNING,
                    "An IpLookup of the application cannot be used and is left out",
                    e));
    found.forEach(
        lookup ->
            LOG.log(Level.DEBUG, "Networks are looked up by {0}", lookup.getClass().getName()));
    return found;
  }
}
