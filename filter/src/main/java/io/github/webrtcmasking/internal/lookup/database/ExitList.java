package io.github.webrtcmasking.internal.lookup.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer.Kind;
import io.github.webrtcmasking.internal.lookup.files.FileContent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tor's exits as the Tor Project publishes them: one address a line, or the descriptors of {@code
 * exit-addresses}, whose lines {@code ExitAddress} have the time at which the exit was seen.
 */
final class ExitList {

  /** Ten times as many exits as Tor has had, and more. */
  static final int MOST = 100_000;

  private static final String EXIT = "ExitAddress ";
  private static final Pattern OTHER = Pattern.compile("(ExitNode|Published|LastStatus) .*|#.*|");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** The day of each exit, empty if it is not told. */
  private final Map<IpAddress, String> exits = new HashMap<>();

  private int bad;

  private ExitList() {}

  static FileContent<AnonymizerSource> read(Path path) throws IOException {
    ExitList list = new ExitList();
    try (BufferedReader lines = Files.newBufferedReader(path, ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        list.take(line.strip());
      }
    }
    if (list.exits.isEmpty()) {
      throw new IOException("it holds no address, and " + list.bad + " other lines");
    }
    Map<IpAddress, String> exits = Map.copyOf(list.exits);
    return new FileContent<>(
        address -> listing(exits.get(address.subscriber())),
        exits.size() + " exits of Tor",
        list.bad == 0 ? "" : list.bad + " lines are no address and are left out");
  }

  private static AnonymizerListing listing(@Nullable String day) {
    return day == null
        ? AnonymizerListing.NONE
        : new AnonymizerListing(
            new Anonymizer(Set.of(Kind.TOR), "Tor", day), false, Optional.empty());
  }

  private void take(String line) throws IOException {
    String[] words = (line.startsWith(EXIT) ? line.substring(EXIT.length()) : line).split(" ", -1);
    Optional<IpAddress> exit = IpLiterals.parse(words[0]);
    if (exit.isPresent()) {
      String day = words.length > 1 && DAY.matcher(words[1]).matches() ? words[1] : "";
      exits.merge(exit.get().subscriber(), day, (one, two) -> one.compareTo(two) < 0 ? two : one);
      if (exits.size() > MOST) {
        throw new IOException("it holds more than " + MOST + " addresses");
      }
    } else if (!OTHER.matcher(line).matches()) {
      bad++;
    }
  }
}
