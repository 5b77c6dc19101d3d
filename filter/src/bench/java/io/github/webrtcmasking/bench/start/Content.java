package io.github.webrtcmasking.bench.start;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in {@code WEB-INF/lib} of the empty application. */
enum Content {
  EMPTY("nothing"),
  LIBRARIES("the libraries"),
  PLAIN("the plain jar and the libraries"),
  STANDALONE("the standalone jar");

  /** JSON-B and MicroProfile Config, as the tests have them. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(yasson|parsson|jakarta\\.json|smallrye|microprofile-config|jboss-logging)[-.].*");

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

  List<Path> jars(Path plain, Path standalone) {
    List<Path> jars = new ArrayList<>();
    if (this == LIBRARIES || this == PLAIN) {
      jars.addAll(libraries());
    }
    if (this == PLAIN) {
      jars.add(plain);
    }
    if (this == STANDALONE) {
      jars.add(standalone);
    }
    return jars;
  }

  private static List<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> LIBRARY.matcher(path.getFileName().toString()).matches())
        .toList();
  }
}
