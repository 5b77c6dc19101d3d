package io.github.webrtcmasking.internal.injection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The documents of html5lib's tree construction tests, which WPT has taken over ({@code
 * html/syntax/parsing/resources}), where {@code -Dhtml5lib.tests} names their folder: they are no
 * part of this project. All judges of the corpus then judge them, too.
 */
final class Html5libInputs {
  private static final String FOLDER = System.getProperty("html5lib.tests", "");

  private Html5libInputs() {}

  static Stream<CorpusPage> all() {
    if (FOLDER.isEmpty()) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(".dat")).sorted().toList().stream()
          .flatMap(Html5libInputs::pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<CorpusPage> pages(Path file) {
    try {
      return Arrays.stream(("\n" + Files.readString(file)).split("\n#data\n"))
          .skip(1)
          // What is given to innerHTML is no response.
          .filter(test -> !test.contains("\n#document-fragment\n"))
          .map(test -> test.substring(0, Math.max(0, ("\n" + test).indexOf("\n#errors") - 1)))
          .map(text -> page(file.getFileName() + " ", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorpusPage page(String file, String text) {
    return CorpusPage.unknown(file + CorpusPage.shown(text) + '#' + text.hashCode(), text);
  }
}
