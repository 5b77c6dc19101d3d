package io.github.webrtcmasking.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What this jar calls itself. Version and artifact stand in a file beside this class and not in the
 * jar's manifest, which is lost where jars are united or unpacked.
 */
public final class Product {

  /** The name, for people. */
  public static final String NAME = "WebRTC Masking Filter";

  /** Where the libraries are that the standalone jar brings. */
  public static final String LIBRARIES = "io.github.webrtcmasking.internal.libs.";

  /** A file in these libraries; no other jar has it. */
  public static final String ONLY_STANDALONE =
      "io/github/webrtcmasking/internal/libs/org/eclipse/yasson/JsonBindingProvider.class";

  private static final String FILTER = "webrtc-masking-filter";
  private static final String FILTER_FOR_JAVAX = FILTER + "-javax";

  private static final Properties BUILD = read();

  /** The version of this build. */
  public static final String VERSION = BUILD.getProperty("version", "(version unknown)");

  /** Whether this is the filter for {@code javax.servlet}, and not the one for newer servers. */
  public static final boolean FOR_JAVAX = FILTER_FOR_JAVAX.equals(BUILD.getProperty("artifact"));

  /** Begins the names of both jars' files. */
  public static final String JAR = (FOR_JAVAX ? FILTER_FOR_JAVAX : FILTER) + "-";

  private static final String STANDALONE = "-standalone.jar";

  /** The file's name of the jar that needs nothing of its server but servlets. */
  public static final String STANDALONE_JAR = JAR + VERSION + STANDALONE;

  /** The file's name of the jar for servers with JSON-B. */
  public static final String PLAIN_JAR = JAR + VERSION + ".jar";

  /** The standalone jar for servers with the other servlet API. */
  public static final String OTHER_STANDALONE_JAR =
      (FOR_JAVAX ? FILTER : FILTER_FOR_JAVAX) + "-" + VERSION + STANDALONE;

  private Product() {}

  /** Both, as {@code WebRTC Masking Filter 1.0.0}. */
  public static String full() {
    return NAME + " " + VERSION;
  }

  /** What cannot be read is no reason to be off. */
  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Product.class.getResourceAsStream("product.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException | IllegalArgumentException e) {
      properties.clear();
    }
    return properties;
  }
}
