package io.github.webrtcmasking.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.testing.NewerJava;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java that servers run on.
 *
 * @param version as people say it, such as {@code 17}
 * @param home its folder
 */
record Platform(String version, Path home) {

  private static final String OLDEST = "8";

  /** That of the tests, and the newest of the machine where it has a newer one. */
  static List<Platform> all() throws IOException {
    List<Platform> all = new ArrayList<>();
    all.add(
        new Platform(
            Integer.toString(Runtime.version().feature()),
            Path.of(System.getProperty("java.home"))));
    Path newer = NewerJava.find();
    if (newer != null) {
      Path home = newer.getParent().getParent();
      all.add(new Platform(Integer.toString(NewerJava.version(home)), home));
    }
    return all;
  }

  /** Java 8; none where it cannot be had, which the script says. */
  static List<Platform> oldest() throws IOException {
    List<String> script = List.of("../legacy/old-jvms.sh");
    try {
      Process process =
          new ProcessBuilder(script).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Path folder = Path.of(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
      process.waitFor();
      Path home = folder.resolve(OLDEST);
      return Files.exists(home) ? List.of(new Platform(OLDEST, home.toRealPath())) : List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isJava8() {
    return version.equals(OLDEST);
  }

  /** A tool that asks a running server; old platforms are here without theirs. */
  String tool(String name) {
    String own = program(name);
    return Files.exists(Path.of(own)) ? own : ProgramRun.ofJdk(name);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
