package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/compatibility.md names what is API, and CHANGELOG.md is by version. */
class CompatibilityPaperTest {

  private static final Pattern ATTRIBUTE = Pattern.compile("\"(webrtc\\.masking[a-z.]*)\"");
  private static final Pattern VERSION =
      Pattern.compile("<version>([0-9.]+)(?:-SNAPSHOT)?</version>");

  private final Paper paper = Paper.of("docs/compatibility.md");

  private static String code() throws IOException {
    Path main = Paper.ROOT.resolve("filter/src/main/java");
    try (Stream<Path> files = Files.walk(main)) {
      StringBuilder code = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
      return code.toString();
    }
  }

  private List<String> names() {
    return paper.table("name", "what it is").stream()
        .map(row -> Paper.onlyCode(row.get(0)))
        .toList();
  }

  @Test
  void everyNameIsTheCodes() throws IOException {
    String code = code();
    assertThat(names()).hasSizeGreaterThan(8);
    assertThat(names())
        .as("names of docs/compatibility.md that are no text in the code")
        .allSatisfy(name -> assertThat(code).contains('"' + name + '"'));
  }

  /** An attribute that applications can see is either promised or said not to be. */
  @Test
  void everyAttributeIsNamed() throws IOException {
    Set<String> attributes = new TreeSet<>();
    ATTRIBUTE.matcher(code()).results().forEach(found -> attributes.add(found.group(1)));
    attributes.removeIf(name -> name.endsWith("."));
    assertThat(attributes).contains("webrtc.masking", "webrtc.masking.memory");
    assertThat(attributes)
        .as("attributes in the code that docs/compatibility.md names")
        .allSatisfy(name -> assertThat(paper.text()).contains('`' + name + '`'));
  }

  @Test
  void everyListIsHeldByATestThatThereIs() throws IOException {
    try (Stream<Path> files = Files.walk(Paper.ROOT.resolve("filter/src/test/java"))) {
      Set<String> tests =
          files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
      assertThat(paper.table("what", "where it is listed", "held by"))
          .allSatisfy(row -> assertThat(tests).contains(Paper.onlyCode(row.get(2)) + ".java"));
    }
  }

  @Test
  void changelogIsByVersion() throws IOException {
    List<String> headings =
        Paper.of("CHANGELOG.md").text().lines().filter(line -> line.startsWith("##")).toList();
    var version = VERSION.matcher(Files.readString(Paper.ROOT.resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(headings.get(0)).startsWith("## " + version.group(1) + " (");
    assertThat(headings)
        .as("a version with its date, or a kind of change as Keep a Changelog calls it")
        .allMatch(
            heading ->
                heading.matches("## \\d+\\.\\d+\\.\\d+ \\((unreleased|\\d{4}-\\d\\d-\\d\\d)\\)")
                    || heading.matches("### (Added|Changed|Deprecated|Removed|Fixed|Security)"));
  }
}
