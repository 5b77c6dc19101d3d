package io.github.webrtcmasking.internal.support;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The deployment descriptors of an application, as it brings them. */
public final class Descriptors {

  private static final String WEB_XML = "/WEB-INF/web.xml";
  private static final String FRAGMENT = "META-INF/web-fragment.xml";

  private Descriptors() {}

  /**
   * Its {@code web.xml}, if it has one, and the fragments in its libraries.
   *
   * @param loader of the application's classes
   */
  public static List<URL> of(ServletContext application, ClassLoader loader) throws IOException {
    List<URL> all = new ArrayList<>();
    URL webXml = application.getResource(WEB_XML);
    if (webXml != null) {
      all.add(webXml);
    }
    all.addAll(Collections.list(loader.getResources(FRAGMENT)));
    return all;
  }

  /** Opens without the URL cache, which would keep the jar open after undeployment. */
  public static InputStream open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /**
   * Reads neither a DTD nor anything outside of the file. The parser is the platform's own: the
   * application's, if there is one, should not be started.
   *
   * @throws XMLStreamException if the file is not XML
   */
  public static XMLStreamReader reader(InputStream descriptor) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(descriptor);
  }
}
