package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.support.Descriptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The files of an application in which MicroProfile Config looks for settings (MicroProfile Config
 * 3.1, section 4.1.1). Without its expressions and profiles.
 */
final class ConfigFiles {

  private static final String NAME = "META-INF/microprofile-config.properties";

  /** A setting with which a file names its own rank. */
  private static final String ORDINAL = "config_ordinal";

  /** The rank of a file that names none. */
  static final int DEFAULT_ORDINAL = 100;

  private ConfigFiles() {}

  /**
   * Our settings in the files that the class loader finds, in its order.
   *
   * @throws IllegalStateException if one of them cannot be read; it names the file
   */
  static List<RankedSource> of(ClassLoader loader) {
    List<RankedSource> files = new ArrayList<>();
    try {
      for (Enumeration<URL> found = loader.getResources(NAME); found.hasMoreElements(); ) {
        files.add(read(found.nextElement()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("no " + NAME + " can be looked for", e);
    }
    return files;
  }

  private static RankedSource read(URL file) {
    Properties properties = new Properties();
    Map<String, String> ours = new HashMap<>();
    try (InputStream in = Descriptors.open(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith(Settings.PREFIX)) {
          ours.put(name, properties.getProperty(name));
        }
      }
      return new RankedSource(file.toString(), ordinal(properties), SettingSource.of(ours));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static int ordinal(Properties properties) {
    String text = properties.getProperty(ORDINAL);
    return text == null ? DEFAULT_ORDINAL : Integer.parseInt(text.strip());
  }
}
