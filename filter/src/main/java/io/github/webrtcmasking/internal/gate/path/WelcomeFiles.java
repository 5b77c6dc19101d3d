package io.github.webrtcmasking.internal.gate.path;

import io.github.webrtcmasking.internal.support.Descriptors;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The welcome files that a server may serve for a directory: those of web.xml and the usual ones.
 */
public final class WelcomeFiles {

  private static final Logger LOG = Loggers.of(WelcomeFiles.class);

  private static final List<String> USUAL = List.of("index.html", "index.htm", "index.jsp");

  private volatile @Nullable List<String> files;

  List<String> of(ServletContext context) {
    List<String> known = files;
    if (known == null) {
      known = read(context);
      files = known;
    }
    return known;
  }

  private static List<String> read(ServletContext context) {
    List<String> names = new ArrayList<>(USUAL);
    try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/web.xml")) {
      if (descriptor != null) {
        collect(descriptor, names);
      }
    } catch (IOException | XMLStreamException e) {
      LOG.log(Level.DEBUG, "The welcome files of web.xml could not be read", e);
    }
    return List.copyOf(names);
  }

  private static void collect(InputStream descriptor, List<String> names)
      throws XMLStreamException {
    XMLStreamReader reader = Descriptors.reader(descriptor);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT
          && reader.getLocalName().equals("welcome-file")) {
        names.add(reader.getElementText().strip());
      }
    }
  }
}
