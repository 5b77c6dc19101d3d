package io.github.webrtcmasking.browsers;

import io.github.webrtcmasking.testing.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds installed programs, so that no machine's paths stand in the tests. */
final class Programs {
  private static final Path LIBRARIES = Path.of("/usr/lib");

  private Programs() {}

  /** The first of the names that is an executable on {@code PATH}. */
  static Path onPath(String... names) {
    return Installed.find(names).orElseThrow(() -> missing(names[0]));
  }

  /** A command to be run by the one that stands before it, if one does. */
  static ProcessBuilder behind(List<String> starter, String... command) {
    return new ProcessBuilder(Stream.concat(starter.stream(), Stream.of(command)).toList());
  }

  /** WebKitGTK's little browser: a library's helper, hence on no {@code PATH}. */
  static Path miniBrowser() {
    return libraryFolders()
        .flatMap(Programs::childrenOf)
        .filter(folder -> folder.getFileName().toString().startsWith("webkit2gtk-4."))
        .map(folder -> folder.resolve("MiniBrowser"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> missing("MiniBrowser"));
  }

  private static Stream<Path> libraryFolders() {
    return Stream.concat(Stream.of(LIBRARIES), childrenOf(LIBRARIES));
  }

  private static Stream<Path> childrenOf(Path folder) {
    return Optional.of(folder).filter(Files::isDirectory).stream().flatMap(Programs::list);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  private static IllegalStateException missing(String program) {
    return new IllegalStateException(program + " is not installed; ./verify.sh installs it");
  }
}
