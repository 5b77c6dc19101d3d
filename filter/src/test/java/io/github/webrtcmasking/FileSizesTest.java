package io.github.webrtcmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files and packages that a reader can hold in mind, in all modules, tests included. */
class FileSizesTest {

  private static final int MOST_LINES = 400;
  private static final int MOST_FILES = 30;

  /** One attribute a file, which nobody has to read together. */
  private static final Set<String> ONE_THING_A_FILE = Set.of("vantage/protocol");

  /** Surefire runs tests in their module's folder. */
  private static final Path ROOT = Path.of("..");

  private static final Set<String> SOURCES = Set.of("java", "ts", "js", "mjs", "py", "sh");

  /** What is built or fetched is nobody's source. */
  private static final Set<String> NOT_OURS = Set.of("target", "dist", "node_modules");

  @Test
  void noSourceFileIsLongerThanFourHundredLines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> sources = sources();
    for (Path file : sources) {
      long lines = Files.readString(file, StandardCharsets.UTF_8).lines().count();
      if (lines > MOST_LINES) {
        tooLong.add(
            "%s has %d lines, %d are the most: split it by what its parts are about, "
                    .formatted(name(file), lines, MOST_LINES)
                + "and give each part a name of its own");
      }
    }
    assertThat(tooLong).isEmpty();
    assertThat(sources).hasSizeGreaterThan(900);
  }

  @Test
  void noPackageHasMoreThanThirtyFiles() throws IOException {
    Map<Path, Integer> packages = new TreeMap<>();
    for (Path file : sources()) {
      if (name(file).contains("/src/main/java/")) {
        packages.merge(file.getParent(), 1, Integer::sum);
      }
    }
    List<String> tooLarge =
        packages.entrySet().stream()
            .filter(each -> each.getValue() > MOST_FILES)
            .filter(each -> ONE_THING_A_FILE.stream().noneMatch(each.getKey()::endsWith))
            .map(
                each ->
                    "%s has %d files, %d are the most: move what belongs together into a package "
                            .formatted(name(each.getKey()), each.getValue(), MOST_FILES)
                        + "below it, and draw that in the package picture of package-info.java")
            .toList();
    assertThat(tooLarge).isEmpty();
    assertThat(packages).hasSizeGreaterThan(20);
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean hidden = name.startsWith(".") && !folder.equals(ROOT);
            return hidden || NOT_OURS.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (SOURCES.contains(name.substring(name.lastIndexOf('.') + 1))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** As it is called from the root, with slashes on every system. */
  private static String name(Path path) {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }
}
