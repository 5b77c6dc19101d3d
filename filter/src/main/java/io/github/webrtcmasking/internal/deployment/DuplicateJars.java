package io.github.webrtcmasking.internal.deployment;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The jars of the filter that an application has: one, or it is told which. */
final class DuplicateJars {

  private static final Logger LOG = System.getLogger(DuplicateJars.class.getName());

  private DuplicateJars() {}

  /** Names the jars where there is more than one, for example after an upgrade. Never fails. */
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
            "The WebRTC masking filter is there more than once, in {0}; in use is {1}, remove the"
                + " other",
            String.join(" and ", places),
            CodeLocations.place(used, file));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "Not known whether the filter is there more than once", e);
    }
  }
}
