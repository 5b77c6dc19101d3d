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

  private static final String UNKNOWN = "(version unknown)";

  /** The version of this build. */
  public static final String VERSION = read();

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
