package io.github.webrtcmasking.internal.config;

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

/** The config sources that an application brings, by name: none of them is made. */
final class OwnConfigSources {

  private static final Logger LOG = System.getLogger(OwnConfigSources.class.getName());

  private static final List<String> SERVICES =
      List.of(
          "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource",
          "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSourceProvider");

  /** What is elsewhere belongs to the server, which shows it to all applications. */
  private static final String OWN = "/WEB-INF/";

  private OwnConfigSources() {}

  /** Says that they are not asked, where there are any. Never fails. */
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
    connection.setUseCaches(false); // or the jar stays open when the application is gone
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(name -> !name.isEmpty())
          .toList();
    }
  }
}
