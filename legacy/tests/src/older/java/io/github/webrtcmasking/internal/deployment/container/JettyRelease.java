package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jetty.annotations.AnnotationConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.webapp.Configuration;
import org.eclipse.jetty.webapp.FragmentConfiguration;
import org.eclipse.jetty.webapp.JettyWebXmlConfiguration;
import org.eclipse.jetty.webapp.MetaInfConfiguration;
import org.eclipse.jetty.webapp.WebAppContext;
import org.eclipse.jetty.webapp.WebInfConfiguration;
import org.eclipse.jetty.webapp.WebXmlConfiguration;
import org.eclipse.jetty.xml.XmlConfiguration;
import org.xml.sax.SAXException;

/** Jetty 9.4, in the place of Jetty 12. */
final class JettyRelease {

  private JettyRelease() {}

  static ContextHandlerCollection applications() {
    return new ContextHandlerCollection();
  }

  static void listenAt(Path socket, Server server) {
    throw new UnsupportedOperationException("Java 8 has no Unix domain sockets");
  }

  static void look(WebAppContext context, String jars) {
    context.setAttribute(WebInfConfiguration.WEBINF_JAR_PATTERN, jars);
    context.setConfigurations(
        new Configuration[] {
          new WebInfConfiguration(),
          new WebXmlConfiguration(),
          new MetaInfConfiguration(),
          new FragmentConfiguration(),
          new AnnotationConfiguration(),
          new JettyWebXmlConfiguration()
        });
    context.setParentLoaderPriority(false);
  }

  static XmlConfiguration read(Path file, WebAppContext context) throws IOException, SAXException {
    return new XmlConfiguration(Resource.newResource(file.toUri()));
  }
}
