package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.support.Loggers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names of an application's own config sources, without creating them. */
final class OwnConfigSources {

  private static final Logger LOG = Loggers.of(OwnConfigSources.class);

  private static final List<String> SERVICES =
      List.of(
          "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource",
          "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSourceProvider");

  /**
   * The folder of the application's own files. Others belong to the server, which shows them to all
   * applications.
   */
  private static final String OWN = "/WEB-INF/";

  private OwnConfigSources() {}

  /** If there are any, logs that they are not asked. Never fails. */
  static void logIgnored(ClassLoader loader) {
    try {
      Set<String> names = new TreeSet<>();
      for (String service : SERVICES) {
        for (URL file : Collections.list(loader.getResources(service))) {
          if (file.toString().contains(OWN)) {
            names.addAll(names(file));
          }
        }
      }
      if (!names.isEmpty()) {
        LOG.log(
            Level.INFO,
            "The application''s own config sources {0} are not asked for webrtc.masking settings;"
                + " with webrtc.masking.config-sources=discovered they are, before it runs",
            names);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "Not known whether the application has config sources", e);
    }
  }

  private static List<String> names(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // otherwise the jar stays open after the application has gone
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(name -> !name.isEmpty())
          .toList();
    }
  }
}
