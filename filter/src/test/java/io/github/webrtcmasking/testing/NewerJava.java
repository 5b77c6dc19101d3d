package io.github.webrtcmasking.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A newer platform than the one that the tests run on, where the machine has one. */
public final class NewerJava {

  public static final Path FOLDER = Path.of("/usr/lib/jvm");

  private static final int OLDEST = 19;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private NewerJava() {}

  /** The newest one's {@code java}; null where there is none. */
  public static Path find() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return null;
    }
    try (Stream<Path> homes = Files.list(FOLDER)) {
      List<Path> newer =
          homes
              .filter(home -> version(home) >= OLDEST)
              .filter(home -> Files.isExecutable(home.resolve("bin/java")))
              .sorted(Comparator.comparingInt(NewerJava::version))
              .toList();
      return newer.isEmpty() ? null : newer.get(newer.size() - 1).resolve("bin/java");
    }
  }

  /** The first number of the version of what is in that folder; 0 where that is no Java. */
  public static int version(Path home) {
    try {
      Path release = home.resolve("release");
      Matcher version =
          VERSION.matcher(Files.isRegularFile(release) ? Files.readString(release) : "");
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
