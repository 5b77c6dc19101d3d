package io.github.webrtcmasking.internal.deployment.constraint;

import io.github.webrtcmasking.internal.support.Descriptors;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads which URL patterns a deployment descriptor closes to visitors who are not logged in, and
 * which it opens with a constraint without roles. Reads neither a DTD nor anything outside the
 * file.
 */
final class ConstraintReader {

  /**
   * The methods that browsers use for the endpoints; a constraint on others closes nothing for us.
   */
  private static final Set<String> OUR_METHODS = Set.of("GET", "HEAD", "POST");

  private final Set<String> closed = new LinkedHashSet<>();
  private final Set<String> opened = new LinkedHashSet<>();
  private boolean deniesUncovered;

  // The state of the current constraint, and of its current collection.
  private final Set<String> patterns = new LinkedHashSet<>();
  private final Set<String> collected = new LinkedHashSet<>();
  private final Set<String> methods = new LinkedHashSet<>();
  private boolean inCollection;
  private boolean needsRole;

  private ConstraintReader() {}

  /**
   * Whether a descriptor has to be read. Most declare nothing, those of the server among them, and
   * a start without any needs no parser.
   */
  static boolean mayDeclare(byte[] descriptor) {
    String text = new String(descriptor, StandardCharsets.ISO_8859_1);
    boolean ascii = text.contains("<web-"); // not UTF-16, for example
    return !ascii || text.contains("<!DOCTYPE") || text.contains("security-constraint");
  }

  /**
   * The constraints of one descriptor.
   *
   * @throws XMLStreamException if the file is not XML, or refers to anything outside
   */
  static DeclaredConstraints read(InputStream descriptor) throws XMLStreamException {
    XMLStreamReader xml = Descriptors.reader(descriptor);
    ConstraintReader reader = new ConstraintReader();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        reader.begin(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        reader.end(xml.getLocalName());
      }
    }
    return new DeclaredConstraints(reader.closed, reader.opened);
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "deny-uncovered-http-methods" -> deniesUncovered = true;
      case "security-constraint" -> {
        patterns.clear();
        needsRole = false;
      }
      case "web-resource-collection" -> {
        collected.clear();
        methods.clear();
        inCollection = true;
      }
      case "url-pattern" -> {
        if (inCollection) {
          collected.add(xml.getElementText().strip());
        }
      }
      case "http-method" -> methods.add(xml.getElementText().strip());
      case "auth-constraint" -> needsRole = true;
      default -> {
        // Other elements do not say who has access.
      }
    }
  }

  private void end(String element) {
    if (element.equals("web-resource-collection")) {
      inCollection = false;
      if (deniesUncovered
          || methods.isEmpty()
          || methods.stream().anyMatch(OUR_METHODS::contains)) {
        patterns.addAll(collected);
      }
    } else if (element.equals("security-constraint")) {
      (needsRole ? closed : opened).addAll(patterns);
    }
  }
}
