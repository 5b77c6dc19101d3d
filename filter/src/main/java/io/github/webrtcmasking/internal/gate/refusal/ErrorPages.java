package io.github.webrtcmasking.internal.gate.refusal;

import static java.util.Objects.requireNonNullElseGet;

import io.github.webrtcmasking.internal.support.Descriptors;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Finds out whether an application may show a page of its own for the status 403. No container
 * tells. So the descriptors are read, also the containers' own; and where error pages can be
 * registered in code, they may be.
 */
final class ErrorPages {

  private static final Logger LOG = Loggers.of(ErrorPages.class);

  /** Files of single servers, and a word that occurs in those that set an error page. */
  private static final Map<String, String> OF_SERVERS =
      Map.of(
          "/META-INF/context.xml", "ErrorReportValve", // Tomcat
          "/WEB-INF/jetty-web.xml", "ErrorHandler", // Jetty
          "/WEB-INF/jetty-ee10-web.xml", "ErrorHandler",
          "/WEB-INF/glassfish-web.xml", "send-error_", // GlassFish and Payara
          "/WEB-INF/payara-web.xml", "send-error_",
          "/WEB-INF/sun-web.xml", "send-error_",
          "/WEB-INF/undertow-handlers.conf", "403"); // Undertow and WildFly

  /** Registers an error page for everything, in code that nobody can look into. */
  private static final String SPRING_BOOT = "org/springframework/boot/SpringApplication.class";

  private ErrorPages() {}

  /** Whether the application has such a page, or nobody can tell. Never fails. */
  static boolean mayHave(ServletContext application) {
    try {
      ClassLoader loader =
          requireNonNullElseGet(application.getClassLoader(), ErrorPages.class::getClassLoader);
      return isMadeInCode(application)
          || loader.getResource(SPRING_BOOT) != null
          || isDeclared(application, loader)
          || isSetForServer(application);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      LOG.log(Level.DEBUG, "It cannot be told whether there is an error page", e);
      return true;
    }
  }

  /** An application without a descriptor and without libraries is made by an embedded server. */
  private static boolean isMadeInCode(ServletContext application) {
    Set<String> files = application.getResourcePaths("/WEB-INF/");
    return files == null || files.isEmpty();
  }

  private static boolean isDeclared(ServletContext application, ClassLoader loader)
      throws IOException, XMLStreamException {
    for (URL descriptor : Descriptors.of(application, loader)) {
      try (InputStream in = Descriptors.open(descriptor)) {
        if (ErrorPageReader.findsOneFor403(in)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSetForServer(ServletContext application) throws IOException {
    for (Map.Entry<String, String> file : OF_SERVERS.entrySet()) {
      TemplatePlace place = new TemplatePlace(file.getKey());
      if (place.read(application).filter(text -> text.contains(file.getValue())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
