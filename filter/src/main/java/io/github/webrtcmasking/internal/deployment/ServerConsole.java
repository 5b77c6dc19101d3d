package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.Descriptors;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells the consoles of a server, such as Tomcat's {@code manager} and Payara's, from its
 * applications. A jar that is there for the whole server leaves them alone: nobody shops there, and
 * what administers the server should get no endpoint that its own filters do not see.
 */
final class ServerConsole {

  private static final Logger LOG = Loggers.of(ServerConsole.class);

  /** Tomcat's, in which an application asks for rights over the server itself. */
  private static final String CONTEXT_XML = "/META-INF/context.xml";

  /** Payara's and GlassFish's, which serves nothing but what administers the server. */
  private static final String ADMIN_HOST = "__asadmin";

  private ServerConsole() {}

  /** Whether the application administers the server, and has not brought the filter itself. */
  static boolean isOne(ServletContext context) {
    return Installer.loader(context) != ServerConsole.class.getClassLoader()
        && administers(context);
  }

  private static boolean administers(ServletContext context) {
    try {
      if (ADMIN_HOST.equals(context.getVirtualServerName())) {
        return true;
      }
      URL file = context.getResource(CONTEXT_XML);
      return file != null && isPrivileged(file);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      LOG.log(Level.DEBUG, "Not known whether the application administers the server", e);
      return false;
    }
  }

  private static boolean isPrivileged(URL file) throws IOException, XMLStreamException {
    try (InputStream in = Descriptors.open(file)) {
      XMLStreamReader xml = Descriptors.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          return Boolean.parseBoolean(xml.getAttributeValue(null, "privileged"));
        }
      }
      return false;
    }
  }
}
