package io.github.webrtcmasking.internal.gate.refusal;

import io.github.webrtcmasking.internal.support.Descriptors;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads from a deployment descriptor whether it declares a page for the status 403, or one for
 * every error (Servlet 6.0, section 10.9.2).
 */
final class ErrorPageReader {

  private boolean isForAnotherError;
  private boolean isFor403;
  private boolean found;

  private ErrorPageReader() {}

  /**
   * Whether there is such a page.
   *
   * @throws XMLStreamException if the file is not XML
   */
  static boolean findsOneFor403(InputStream descriptor) throws XMLStreamException {
    XMLStreamReader xml = Descriptors.reader(descriptor);
    ErrorPageReader reader = new ErrorPageReader();
    while (xml.hasNext() && !reader.found) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        reader.begin(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("error-page")) {
        reader.found = reader.isFor403 || !reader.isForAnotherError;
      }
    }
    return reader.found;
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "error-page" -> {
        isForAnotherError = false;
        isFor403 = false;
      }
      case "error-code" -> {
        isFor403 = xml.getElementText().strip().equals("403");
        isForAnotherError = !isFor403;
      }
      case "exception-type" -> isForAnotherError = true;
      default -> {}
    }
  }
}
