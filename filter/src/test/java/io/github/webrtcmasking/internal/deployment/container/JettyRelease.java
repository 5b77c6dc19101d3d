package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.xml.XmlConfiguration;
import org.xml.sax.SAXException;

/** Jetty 12 with the EE 10 environment: what is another in other releases. */
final class JettyRelease {

  private JettyRelease() {}

  /** Room for applications that come and go. */
  static ContextHandlerCollection applications() {
    return new ContextHandlerCollection(true);
  }

  /** Listens at a Unix domain socket as well. */
  static void listenAt(Path socket, Server server) throws Exception {
    UnixDomainServerConnector connector =
        new UnixDomainServerConnector(server, new HttpConnectionFactory(new HttpConfiguration()));
    connector.setUnixDomainPath(socket);
    server.addConnector(connector);
    connector.start();
  }

  /** Looks for annotations and fragments in those jars whose addresses match. */
  static void look(WebAppContext context, String jars) {
    context.setAttribute(MetaInfConfiguration.WEBINF_JAR_PATTERN, jars);
  }

  /** Reads a file that configures an application. */
  static XmlConfiguration read(Path file, WebAppContext context) throws IOException, SAXException {
    return new XmlConfiguration(ResourceFactory.of(context).newResource(file));
  }
}
