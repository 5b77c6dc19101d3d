package io.github.webrtcmasking.internal.lookup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.internal.lookup.files.LeftOutLines;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file with one network a line. If a line has several fields separated by commas ({@code
 * range,country,region,city}), the first one counts. Blank lines and comments from {@code #} on are
 * skipped. Other lines without a network are counted.
 */
final class NetworkFile {

  /** The byte order mark of UTF-8, as ISO 8859-1 reads it. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final NetworkList.NetworkListBuilder networks = new NetworkList.NetworkListBuilder();
  private final LeftOutLines bad = new LeftOutLines();
  private int good;
  private int stray;

  private NetworkFile() {}

  /**
   * The networks of the file, and a note on other lines.
   *
   * @throws IOException if the file cannot be read, or holds no network
   */
  static FileContent<NetworkList> read(Path path) throws IOException {
    NetworkFile file = new NetworkFile();
    // Accepts any bytes: addresses are ASCII, but names of cities may be in any encoding.
    try (BufferedReader reader = Files.newBufferedReader(path, ISO_8859_1)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        file.take(
            number == 1 && line.startsWith(MARK) ? line.substring(MARK.length()) : line, number);
      }
    }
    if (file.good == 0) {
      throw new IOException("it holds no network, and " + file.bad.count() + " other lines");
    }
    NetworkList list = file.networks.build();
    return new FileContent<>(list, file.good + " lines, " + list, file.flaws());
  }

  private void take(String line, int number) {
    String text = firstField(line);
    if (text.isEmpty()) {
      return;
    }
    Optional<NetworkListEntry> entry = NetworkListEntry.parse(text);
    entry.ifPresent(network -> network.addTo(networks));
    if (entry.isPresent()) {
      good++;
      stray += entry.get().hasStrayBits() ? 1 : 0;
    } else {
      bad.add(number);
    }
  }

  private static String firstField(String line) {
    int comment = line.indexOf('#');
    String text = comment < 0 ? line : line.substring(0, comment);
    int comma = text.indexOf(',');
    String field = (comma < 0 ? text : text.substring(0, comma)).strip();
    boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1) : field;
  }

  private String flaws() {
    List<String> flaws = new ArrayList<>();
    if (bad.count() > 0) {
      flaws.add(bad.count() + " lines are no network and are left out: " + bad.places());
    }
    if (stray > 0) {
      flaws.add(stray + " ranges have bits set beyond their length, which do not count");
    }
    return String.join("; ", flaws);
  }
}
