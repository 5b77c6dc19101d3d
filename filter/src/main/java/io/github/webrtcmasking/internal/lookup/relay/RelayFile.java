package io.github.webrtcmasking.internal.lookup.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.internal.lookup.files.LeftOutLines;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry;
import io.github.webrtcmasking.internal.lookup.relay.RelayCatalogue.Relay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a catalogue: a text in UTF-8, one network a line.
 *
 * <pre>
 *   # a comment
 *   dated 2026-11-30
 *   198.51.100.0/24 | Example Relay | where this is known from
 *   AS64500         | Example Relay | where this is known from
 *   ! 198.51.100.8  | not an exit   | where this is known from
 * </pre>
 */
final class RelayFile {

  /** Each name is a list that is asked by itself, where the address is a relay's. */
  static final int MOST_NAMES = 64;

  static final int LONGEST_NAME = 80;

  private static final String DATED = "dated ";

  private final Map<String, NetworkList.NetworkListBuilder> relays = new LinkedHashMap<>();
  private final NetworkList.NetworkListBuilder all = new NetworkList.NetworkListBuilder();
  private final NetworkList.NetworkListBuilder others = new NetworkList.NetworkListBuilder();
  private final LeftOutLines bad = new LeftOutLines();
  private LocalDate dated;
  private int good;

  private RelayFile(LocalDate dated) {
    this.dated = dated;
  }

  /**
   * The catalogue in the file. It is as old as it says, or else as the file is.
   *
   * @throws IOException if the file cannot be read, or names no network
   */
  static FileContent<RelayCatalogue> read(Path path) throws IOException {
    LocalDate changed =
        Files.getLastModifiedTime(path).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    // Accepts any bytes, because only names can be other than ASCII.
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(path), UTF_8))) {
      return read(lines, changed, LocalDate.now(ZoneOffset.UTC));
    }
  }

  /**
   * The catalogue in the lines.
   *
   * @param changed the date of a catalogue that tells none
   */
  static FileContent<RelayCatalogue> read(BufferedReader lines, LocalDate changed, LocalDate today)
      throws IOException {
    RelayFile file = new RelayFile(changed);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      file.take(number == 0 ? withoutMark(line) : line, ++number);
    }
    if (file.good == 0) {
      throw new IOException("it names no relay, and has " + file.bad.count() + " other lines");
    }
    RelayCatalogue catalogue = file.catalogue();
    return new FileContent<>(
        catalogue, file.good + " lines, " + catalogue, file.flaws(catalogue, today));
  }

  private static String withoutMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private RelayCatalogue catalogue() {
    List<Relay> named = new ArrayList<>();
    relays.forEach((name, networks) -> named.add(new Relay(name, networks.build())));
    NetworkList any = named.size() == 1 ? named.get(0).networks() : all.build();
    return new RelayCatalogue(named, any, others.build(), dated);
  }

  private void take(String line, int number) {
    int comment = line.indexOf('#');
    String text = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (!text.isEmpty() && !(text.startsWith(DATED) ? takeDate(text) : takeNetwork(text))) {
      bad.add(number);
    }
  }

  private boolean takeDate(String text) {
    try {
      dated = LocalDate.parse(text.substring(DATED.length()).strip());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean takeNetwork(String text) {
    String[] fields = text.split("\\|", 3);
    boolean other = fields[0].startsWith("!");
    Optional<NetworkListEntry> network =
        NetworkListEntry.parse((other ? fields[0].substring(1) : fields[0]).strip());
    String name = fields.length < 2 ? "" : fields[1].strip();
    if (network.isEmpty() || name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    if (!other && relays.size() == MOST_NAMES && !relays.containsKey(name)) {
      return false;
    }
    if (other) {
      network.get().addTo(others);
    } else {
      network.get().addTo(all);
      network
          .get()
          .addTo(relays.computeIfAbsent(name, any -> new NetworkList.NetworkListBuilder()));
      good++;
    }
    return true;
  }

  private String flaws(RelayCatalogue catalogue, LocalDate today) {
    List<String> flaws = new ArrayList<>();
    if (bad.count() > 0) {
      flaws.add(
          bad.count()
              + " lines are left out, because they have no network, no name of at most "
              + LONGEST_NAME
              + " characters, or one name more than "
              + MOST_NAMES
              + ": "
              + bad.places());
    }
    if (catalogue.dated().isBefore(today.minusYears(1))) {
      flaws.add(
          "it is dated "
              + catalogue.dated()
              + ", more than a year ago; visitors behind newer exits of relays may be MASKED");
    }
    return String.join("; ", flaws);
  }
}
