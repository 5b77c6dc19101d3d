package io.github.webrtcmasking.internal.deployment;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The jars of the filter that an application has: one, or it is told which. */
final class Copies {

  private static final Logger LOG = System.getLogger(Copies.class.getName());

  private Copies() {}

  /** Names the jars where there is more than one, for example after an upgrade. Never fails. */
  static void tell(ClassLoader loader) {
    try {
      String file = Copies.class.getName().replace('.', '/') + ".class";
      Set<String> places = new TreeSet<>();
      for (URL each : Collections.list(loader.getResources(file))) {
        places.add(Locations.place(each, file));
      }
      URL used = loader.getResource(file);
      if (places.size() > 1 && used != null) {
        LOG.log(
            Level.WARNING,
            "The WebRTC masking filter is there more than once, in {0}; in use is {1}, remove the"
                + " other",
            String.join(" and ", places),
            Locations.place(used, file));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "Not known whether the filter is there more than once", e);
    }
  }
}
