package io.github.webrtcmasking.internal.install;

import io.github.webrtcmasking.internal.support.Descriptors;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a {@code web.xml} lets our jar install itself (Servlet 6.0, section 8.2.2). */
final class Ordering {

  private static final String EXPLICIT_FILTER = "io.github.webrtcmasking.MaskingFilter";

  private Ordering() {}

  /**
   * Whether there is an absolute ordering without "others", which our jar without a name is one of,
   * and no entry for our filter beside it. A descriptor that cannot be read leaves nothing out.
   */
  static boolean leavesUsOut(InputStream descriptor) {
    try {
      return leavesUsOut(Descriptors.reader(descriptor));
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static boolean leavesUsOut(XMLStreamReader xml) throws XMLStreamException {
    boolean inside = false;
    boolean absolute = false;
    boolean others = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "absolute-ordering" -> {
            inside = true;
            absolute = true;
          }
          case "others" -> others |= inside;
          case "filter-class" -> {
            if (xml.getElementText().strip().equals(EXPLICIT_FILTER)) {
              return false;
            }
          }
          default -> {
            // Nothing about the order.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("absolute-ordering")) {
        inside = false;
      }
    }
    return absolute && !others;
  }
}
