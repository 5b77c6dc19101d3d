package io.github.webrtcmasking.internal.deployment.jakartaee;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;

/**
 * What a server with the newer Servlet API finds in this jar, so that it is not left out in
 * silence. The only class of the jar for {@code jakarta.servlet}; no older server looks at it.
 *
 * <p>But for one case: where Tomcat converts a whole application of Java EE ({@code
 * webapps-javaee}), it converts this jar too, and two files then name initializers for the same
 * API. So where the real one is for this API, this one starts it.
 */
public final class WrongServer implements ServletContainerInitializer {

  private static final String REAL_ONE =
      "io.github.webrtcmasking.internal.deployment.MaskingInitializer";

  private static final String PRODUCT =
      "/io/github/webrtcmasking/internal/support/product.properties";

  @Override
  public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
    Object real = realOne();
    if (real instanceof ServletContainerInitializer) {
      ((ServletContainerInitializer) real).onStartup(none, context);
    } else {
      context.log(
          "The WebRTC masking filter is off: this jar is for Servlet 3.1 and 4.0 (javax.servlet, as"
              + " of Tomcat 8 and 9), and this server has Servlet "
              + context.getMajorVersion()
              + " (jakarta.servlet): take webrtc-masking-filter-"
              + version()
              + "-standalone.jar in its place");
    }
  }

  /** Only by name; null where its API is missing, as it should be. */
  private static Object realOne() {
    try {
      return Class.forName(REAL_ONE).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  /** The other jar has the same. */
  private static String version() {
    Properties product = new Properties();
    try (InputStream in = WrongServer.class.getResourceAsStream(PRODUCT)) {
      product.load(in);
    } catch (IOException | RuntimeException e) {
      return "(version)";
    }
    return product.getProperty("version");
  }
}
