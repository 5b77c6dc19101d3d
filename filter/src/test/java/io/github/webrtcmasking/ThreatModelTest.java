package io.github.webrtcmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise of docs/threat-model.md names a test, and that test exists. */
class ThreatModelTest {

  /** Surefire runs tests in their module's folder. */
  private static final Path ROOT = Path.of("..");

  private static final Path PAGE = ROOT.resolve("docs/threat-model.md");

  /** In backquotes: a class, perhaps with a method behind a number sign. */
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Rules))(?:#(\\w+))?`");

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new HashMap<>();
    for (String module : List.of("filter", "sample-app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> tests.put(name(file), file));
      }
    }
    return tests;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, Path> tests = tests();
    List<String> missing = new ArrayList<>();
    List<MatchResult> named = TEST.matcher(Files.readString(PAGE)).results().toList();
    for (MatchResult test : named) {
      Path file = tests.get(test.group(1));
      String method = test.group(2);
      if (file == null || (method != null && !Files.readString(file).contains(method + "("))) {
        missing.add(test.group());
      }
    }
    assertThat(missing).as("tests that docs/threat-model.md names and nobody has").isEmpty();
    assertThat(named).hasSizeGreaterThan(40);
  }

  @Test
  void everyLineOfATableNamesATest() throws IOException {
    List<String> without =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .filter(line -> !line.endsWith("| held by |"))
            .filter(line -> !TEST.matcher(line).find())
            .toList();
    assertThat(without).as("lines of docs/threat-model.md that no test holds").isEmpty();
  }
}
