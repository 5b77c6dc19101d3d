package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Finds out whether an application has the filter's jar more than once. */
final class DuplicateJars {

  private static final Logger LOG = Loggers.of(DuplicateJars.class);

  private static final String FILE = DuplicateJars.class.getName().replace('.', '/') + ".class";

  private DuplicateJars() {}

  /**
   * Logs the jars if there are several, for example after an upgrade. Never fails.
   *
   * @param application what people call it
   */
  static void warnIfSeveral(String application, ClassLoader loader) {
    Set<String> places = places(loader);
    URL used = loader.getResource(FILE);
    if (places.size() > 1 && used != null) {
      LOG.log(
          Level.WARNING,
          "The application {0} has the WebRTC masking filter more than once, in {1}; {2} is in use,"
              + " remove the other",
          application,
          String.join(" and ", places),
          CodeLocations.place(used, FILE));
    }
  }

  /** What to do about a failure, where the jar that brings its libraries stands beside this one. */
  static String advice(ClassLoader loader) {
    URL standalone = loader.getResource(Product.ONLY_STANDALONE);
    URL used = loader.getResource(FILE);
    if (standalone == null || used == null) {
      return "";
    }
    String failed = CodeLocations.place(used, FILE);
    String other = CodeLocations.place(standalone, Product.ONLY_STANDALONE);
    return failed.equals(other) ? "" : "; remove " + failed + ", so that " + other + " is used";
  }

  private static Set<String> places(ClassLoader loader) {
    Set<String> places = new TreeSet<>();
    try {
      for (URL each : Collections.list(loader.getResources(FILE))) {
        places.add(CodeLocations.place(each, FILE));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.DEBUG,
          "Could not find out whether the application has the filter more than once",
          e);
    }
    return places;
  }
}
