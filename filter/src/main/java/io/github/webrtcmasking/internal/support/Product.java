package io.github.webrtcmasking.internal.support;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What this jar calls itself. The version stands in a file beside this class and not in the jar's
 * manifest, which is lost where jars are united or unpacked.
 */
public final class Product {

  /** The name, for people. */
  public static final String NAME = "WebRTC Masking Filter";

  /** Begins the names of both jars' files. */
  public static final String JAR = "webrtc-masking-filter-";

  /** A file in the libraries that the standalone jar brings; no other jar has it. */
  public static final String ONLY_STANDALONE =
      "io/github/webrtcmasking/internal/libs/jakarta/json/Json.class";

  private static final String UNKNOWN = "(version unknown)";

  /** The version of this build. */
  public static final String VERSION = read();

  /** The file's name of the jar that needs nothing of its server but servlets. */
  public static final String STANDALONE_JAR = JAR + VERSION + "-standalone.jar";

  /** The file's name of the jar for servers with JSON-B and MicroProfile Config. */
  public static final String PLAIN_JAR = JAR + VERSION + ".jar";

  private Product() {}

  /** Both, as {@code WebRTC Masking Filter 1.0.0}. */
  public static String full() {
    return NAME + " " + VERSION;
  }

  /** A version that cannot be read is no reason to be off. */
  private static String read() {
    try (InputStream in = Product.class.getResourceAsStream("product.properties")) {
      if (in == null) {
        return UNKNOWN;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", UNKNOWN);
    } catch (IOException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }
}
