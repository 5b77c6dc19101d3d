package io.github.webrtcmasking.bench.start;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in {@code WEB-INF/lib} of the empty application, and in the server's {@code lib}. */
enum Content {
  EMPTY("nothing"),
  SERVER("nothing, JSON-B in the server"),
  PLAIN("the plain jar, JSON-B in the server"),
  STANDALONE("the standalone jar");

  /** JSON-B, as the tests have it. */
  private static final Pattern LIBRARY = Pattern.compile("(yasson|parsson|jakarta\\.json)[-.].*");

  private final String title;

  Content(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean hasFilter() {
    return this == PLAIN || this == STANDALONE;
  }

  /** The empty application on the same server. */
  Content empty() {
    return this == PLAIN || this == SERVER ? SERVER : EMPTY;
  }

  List<Path> jars(Path plain, Path standalone) {
    return switch (this) {
      case EMPTY, SERVER -> List.of();
      case PLAIN -> List.of(plain);
      case STANDALONE -> List.of(standalone);
    };
  }

  List<Path> inServer() {
    return empty() == EMPTY ? List.of() : libraries();
  }

  private static List<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> LIBRARY.matcher(path.getFileName().toString()).matches())
        .toList();
  }
}
