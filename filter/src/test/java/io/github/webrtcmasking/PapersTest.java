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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every promise of these pages names a test, and that test exists. */
class PapersTest {

  /** Surefire runs tests in their module's folder. */
  private static final Path ROOT = Path.of("..");

  /** In backquotes: a class, perhaps with a method behind a number sign. */
  private static final Pattern TEST =
      Pattern.compile("`([A-Za-z]\\w+(?:Test|IT|Rules|\\.test\\.ts))(?:#(\\w+))?`");

  private static Map<String, Path> tests() throws IOException {
    Map<String, Path> tests = new HashMap<>();
    for (String folder :
        List.of(
            "filter/src/test",
            "legacy/javax/src/test",
            "legacy/stepdown/src/test",
            "sample-app/src/test",
            "collector/test")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.filter(Files::isRegularFile).forEach(file -> tests.put(name(file), file));
      }
    }
    return tests;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applications.md",
        "benchmarks.md",
        "compatibility.md",
        "configuration.md",
        "injection.md",
        "gate.md",
        "laboratory.md",
        "rationale.md",
        "sessions.md",
        "shield.md",
        "testing.md",
        "threat-model.md",
        "verdicts.md",
        "wire.md"
      })
  void everyTestThatIsNamedExists(String page) throws IOException {
    Map<String, Path> tests = tests();
    List<String> missing = new ArrayList<>();
    List<MatchResult> named = TEST.matcher(text(page)).results().toList();
    for (MatchResult test : named) {
      Path file = tests.get(test.group(1));
      String method = test.group(2);
      if (file == null || (method != null && !Files.readString(file).contains(method + "("))) {
        missing.add(test.group());
      }
    }
    assertThat(missing)
        .as("docs/%s names these tests, which do not exist: write them or correct the page", page)
        .isEmpty();
    assertThat(named).isNotEmpty();
  }

  /** The last column says it, under a heading of its own. */
  @ParameterizedTest
  @CsvSource({"threat-model.md, held by", "applications.md, tried by"})
  void everyLineOfATableNamesATest(String page, String heading) throws IOException {
    List<String> rows =
        text(page)
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .filter(line -> !line.endsWith("| " + heading + " |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows.stream().filter(row -> !TEST.matcher(row).find()))
        .as("lines of docs/%s that name no test in backquotes under \"%s\"", page, heading)
        .isEmpty();
  }

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve(page));
  }
}
