package io.github.webrtcmasking.internal.install;

import io.github.webrtcmasking.internal.support.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The words behind {@code install} and {@code uninstall}.
 *
 * @param war the file that is read
 * @param output where the new file goes; empty if it takes the place of the old one
 */
record WarOptions(Path war, Optional<Path> output) {

  private static final String OUTPUT = "--output";

  /**
   * Reads the words.
   *
   * @throws UsageException naming what cannot be obeyed
   */
  static WarOptions parse(String command, List<String> words) throws UsageException {
    List<Path> files = new ArrayList<>();
    Optional<Path> output = Optional.empty();
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (word.equals(OUTPUT)) {
        if (rest.isEmpty() || output.isPresent()) {
          throw new UsageException(OUTPUT + " needs one file");
        }
        output = Optional.of(path(rest.pop()));
      } else if (word.startsWith("-")) {
        throw new UsageException(
            "unknown option: " + word + "; allowed are " + OUTPUT + ", --help");
      } else {
        files.add(path(word));
      }
    }
    if (files.size() != 1) {
      throw new UsageException("'" + command + "' needs one WAR file, and has " + files.size());
    }
    return new WarOptions(files.get(0), output);
  }

  private static Path path(String word) throws UsageException {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("no file can be called " + word);
    }
  }
}
