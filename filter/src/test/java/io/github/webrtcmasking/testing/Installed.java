package io.github.webrtcmasking.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that this machine has. */
public final class Installed {

  private static final List<String> FOLDERS =
      List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin", "/opt/homebrew/bin");

  private Installed() {}

  /** Where the program is; administrators' folders are looked at, too. */
  public static Optional<Path> anywhere(String name) {
    return find(name).or(() -> findIn(FOLDERS, name));
  }

  /** The first of the names that is an executable on {@code PATH}. */
  public static Optional<Path> find(String... names) {
    return findIn(List.of(System.getenv("PATH").split(File.pathSeparator, -1)), names);
  }

  /** The first of the names that is an executable in one of the folders. */
  public static Optional<Path> findIn(List<String> folders, String... names) {
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether the program is an executable on {@code PATH}. */
  public static boolean has(String program) {
    return find(program).isPresent();
  }
}
