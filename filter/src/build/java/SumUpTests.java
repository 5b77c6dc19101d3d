import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Prints how many tests were run, and which were not and why. Run by the build after all tests. */
final class SumUpTests {

  private final Map<String, Integer> skipped = new TreeMap<>();
  private int run;

  private SumUpTests() {}

  /**
   * @param folders where reports of tests are; those that do not exist are left out
   */
  public static void main(String[] folders) throws Exception {
    for (String folder : folders) {
      if (Files.isDirectory(Path.of(folder))) {
        SumUpTests sum = new SumUpTests();
        for (Path report : reports(Path.of(folder))) {
          sum.add(report);
        }
        System.out.printf("%s: %d tests run%n", Path.of(folder).getFileName(), sum.run);
        sum.skipped.forEach((why, times) -> System.out.printf("not run (%d): %s%n", times, why));
      }
    }
  }

  private static List<Path> reports(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList();
    }
  }

  private void add(Path report) throws Exception {
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
      String test = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          test = add(xml, test);
        }
      }
    }
  }

  /** In an attribute (a disabled test), or before the stack trace (an assumption). */
  private static String reason(XMLStreamReader xml) throws XMLStreamException {
    String message = xml.getAttributeValue(null, "message");
    String trace = xml.getElementText();
    String reason = message == null ? trace.split("\n\tat ", 2)[0] : message;
    return reason.replaceFirst("^[\\w.]+Exception: ", "").replaceAll("\\s+", " ").strip();
  }

  /** Counts what an element says, and returns the class of the test that it is or belongs to. */
  private String add(XMLStreamReader xml, String test) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "testcase" -> {
        run++;
        return xml.getAttributeValue(null, "classname");
      }
      case "skipped" -> {
        run--;
        skipped.merge(test + ": " + reason(xml), 1, Integer::sum);
      }
      default -> {
        // Nothing that counts.
      }
    }
    return test;
  }
}
