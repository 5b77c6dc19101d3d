package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of applications that nobody here wrote: as they are, and with the jar. */
final class ForeignWars {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path CONVERTER = Path.of("target", "wars", "jakartaee-migration.jar");

  private final Path folder;
  private final Api api;
  private final Platform platform;

  /**
   * Not made yet.
   *
   * @param folder where they are made; what is there already is taken as it is
   * @param api whose jar they get
   * @param platform the Java by which it is put in
   */
  ForeignWars(Path folder, Api api, Platform platform) {
    this.folder = folder;
    this.api = api;
    this.platform = platform;
  }

  /** As they are, or converted. */
  Map<String, Path> plain(List<ForeignWar> wanted) throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    for (ForeignWar each : wanted) {
      Path file = Files.createDirectories(folder.resolve("plain")).resolve(each.path() + ".war");
      if (!Files.exists(file)) {
        make(each, file);
      }
      files.put(each.path(), file);
    }
    return files;
  }

  private static void make(ForeignWar war, Path file) throws Exception {
    if (war.isConverted()) {
      run(ProgramRun.ofJdk("java"), "-jar", CONVERTER.toString(), war.file().toString(), file + "");
    } else if (Files.isDirectory(war.file())) {
      run(ProgramRun.ofJdk("jar"), "-cfM", file.toString(), "-C", war.file().toString(), ".");
    } else {
      Files.copy(war.file(), file);
    }
  }

  /** With the jar, which has installed itself. */
  Map<String, Path> withJar(Map<String, Path> plain) throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    Path jar = api.jar(Jar.STANDALONE);
    for (Map.Entry<String, Path> each : plain.entrySet()) {
      Path file = Files.createDirectories(folder.resolve("with")).resolve(each.getKey() + ".war");
      Files.deleteIfExists(file);
      String war = each.getValue().toString();
      run(
          platform.program("java"),
          "-jar",
          jar.toString(),
          "install",
          "--output",
          file.toString(),
          war);
      files.put(each.getKey(), file);
    }
    return files;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProgramRun.of(new ProcessBuilder(command), PATIENCE).succeeds(List.of(command));
  }
}
