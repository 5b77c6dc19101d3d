package io.github.webrtcmasking.internal.deployment;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Warns if an application has the filter's jar more than once. */
final class DuplicateJars {

  private static final Logger LOG = System.getLogger(DuplicateJars.class.getName());

  private DuplicateJars() {}

  /** Logs the jars if there are several, for example after an upgrade. Never fails. */
  static void warnIfSeveral(ClassLoader loader) {
    try {
      String file = DuplicateJars.class.getName().replace('.', '/') + ".class";
      Set<String> places = new TreeSet<>();
      for (URL each : Collections.list(loader.getResources(file))) {
        places.add(CodeLocations.place(each, file));
      }
      URL used = loader.getResource(file);
      if (places.size() > 1 && used != null) {
        LOG.log(
            Level.WARNING,
            "The application has the WebRTC masking filter more than once, in {0}; {1} is in use,"
                + " remove the other",
            String.join(" and ", places),
            CodeLocations.place(used, file));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.DEBUG,
          "Could not find out whether the application has the filter more than once",
          e);
    }
  }
}
