package io.github.webrtcmasking.internal.deployment.javaee;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import javax.servlet.ServletContainerInitializer;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;

/**
 * What a server with the older Servlet API finds in this jar, so that it is not left out in
 * silence. The only class of the jar for Java 8 and {@code javax.servlet}; no newer server looks at
 * it.
 *
 * <p>But for one: where Tomcat converts a whole application of Java EE ({@code webapps-javaee}), it
 * converts this class too, and the file that names it, which then replaces the one that names the
 * real initializer. So a converted one starts that.
 */
public final class WrongServer implements ServletContainerInitializer {

  /** Only by name: it is for another API and another Java than this class. */
  private static final String REAL_ONE =
      "io.github.webrtcmasking.internal.deployment.MaskingInitializer";

  private static final String PRODUCT =
      "/io/github/webrtcmasking/internal/support/product.properties";

  @Override
  public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
    if (isConverted()) {
      startRealOne(none, context);
    } else {
      context.log(
          "The WebRTC masking filter is off: this jar is for Servlet 5 and newer (jakarta.servlet,"
              + " as of Tomcat 10 and Jetty 11), and this server has Servlet "
              + context.getMajorVersion()
              + " (javax.servlet): take webrtc-masking-filter-javax-"
              + version()
              + "-standalone.jar in its place");
    }
  }

  /** A conversion leaves no word of this class that names the older API. */
  private static boolean isConverted() {
    return ServletContainerInitializer.class.getName().startsWith("jakarta.");
  }

  /** The other jar has the same. A server that is too old may be on a Java that is, too. */
  private static String version() {
    Properties product = new Properties();
    try (InputStream in = WrongServer.class.getResourceAsStream(PRODUCT)) {
      product.load(in);
    } catch (IOException | RuntimeException e) {
      return "(version)";
    }
    return product.getProperty("version");
  }

  private static void startRealOne(Set<Class<?>> none, ServletContext context)
      throws ServletException {
    ServletContainerInitializer real;
    try {
      real =
          (ServletContainerInitializer)
              Class.forName(REAL_ONE).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      context.log("The WebRTC masking filter is off: " + e, e);
      return;
    }
    real.onStartup(none, context);
  }
}
