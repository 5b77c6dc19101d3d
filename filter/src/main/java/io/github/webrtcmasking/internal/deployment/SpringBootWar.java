package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * A Spring Boot application in a WAR on a server. The server calls our initializer and Spring's in
 * any order. The settings are known only to Spring, so ours leaves the installation to it, and says
 * a word if nothing comes of that.
 */
final class SpringBootWar implements ServletContextListener {

  private static final Logger LOG = Loggers.of(SpringBootWar.class);

  /** The servlet context attribute that says that Spring Boot has called. */
  private static final String DECIDES = "io.github.webrtcmasking.spring-boot";

  /** What Spring Boot's build plugins write into the manifest of a WAR. */
  private static final Attributes.Name MARK = new Attributes.Name("Spring-Boot-Version");

  private SpringBootWar() {}

  /** Whether Spring Boot installs the filter in this application, or has decided not to. */
  static boolean waits(ServletContext context) {
    if (context.getAttribute(DECIDES) != null) {
      return true;
    }
    boolean marked = isMarked(context);
    if (marked) {
      context.addListener(new SpringBootWar());
    }
    return marked;
  }

  /** Notes that Spring Boot has called, whatever came of it. */
  static void decides(ServletContext context) {
    context.setAttribute(DECIDES, true);
  }

  private static boolean isMarked(ServletContext context) {
    try (InputStream manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      return manifest != null && new Manifest(manifest).getMainAttributes().containsKey(MARK);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "The manifest of the application could not be read", e);
      return false;
    }
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (event.getServletContext().getAttribute(DECIDES) == null) {
      LOG.log(
          Level.WARNING,
          "The WebRTC masking filter is off: this WAR is a Spring Boot application, but Spring Boot"
              + " did not call the filter's auto-configuration (MaskingAutoConfiguration); do not"
              + " exclude it");
    }
  }
}
