package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every snippet of the papers is compiled, deployed or parsed, by its language. */
class SnippetsTest {

  /** What reads a snippet; it throws what is wrong with it. */
  private interface Reader {
    void read(Snippet snippet, Path folder) throws Exception;
  }

  private static final Map<String, Reader> READERS =
      Map.of(
          "java", (snippet, folder) -> new JavaSnippets(folder).compile(snippet),
          "jsp", (snippet, folder) -> WebSnippets.show(snippet, folder),
          "xml", SnippetsTest::readXml,
          "properties", SnippetsTest::readProperties,
          "json", (snippet, folder) -> ConfigSnippets.parseJson(snippet),
          "sh", ShellSnippets::check,
          "conf", ProgramSnippets::knownToCoturn,
          "nginx", ProgramSnippets::acceptedByNginx,
          "haproxy", ProgramSnippets::acceptedByHaproxy,
          "html", (snippet, folder) -> WebSnippets.readMarkup(snippet));

  /**
   * {@code typescript} by {@code WirePaperTest}, {@code js} by the collector's {@code
   * papers.test.ts}, {@code yaml} by {@code SpringSettingsTest} and {@code SpringBootIT}.
   */
  private static final Set<String> READ_ELSEWHERE = Set.of("typescript", "js", "yaml");

  /** What is shown and not used: drawings and lines of a log. */
  private static final String TEXT = "text";

  /** Nobody has Tauri's crates here, and they are not fetched for eight lines. */
  private static final String UNREAD = "rust";

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everySnippetIsRead() {
    return snippets().stream()
        .filter(
            snippet -> READERS.containsKey(snippet.language()) || snippet.language().equals(UNREAD))
        .map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> read(snippet)))
        .toList();
  }

  private void read(Snippet snippet) throws Exception {
    if (snippet.language().equals(UNREAD)) {
      System.out.println(snippet + " is not compiled: Tauri's crates are not fetched for it");
      assumeThat(snippet.language()).as("Tauri's crates are not here").isNotEqualTo(UNREAD);
    }
    READERS.get(snippet.language()).read(snippet, folder);
  }

  private static void readXml(Snippet snippet, Path folder) throws Exception {
    if (MavenSnippets.isOne(snippet)) {
      MavenSnippets.areInstalled(snippet);
    } else if (LoggingSnippets.isOne(snippet)) {
      LoggingSnippets.showTheAssessment(snippet, folder);
    } else if (isPutInPlaceElsewhere(snippet)) {
      WebSnippets.readMarkup(snippet);
    } else {
      WebSnippets.readDescriptor(snippet);
    }
  }

  /**
   * Files of servers, which PlacedSettingsTest, SettingsOnServers and ServerWideOnServers put
   * there, and the project that WaysToInstallIT builds.
   */
  private static boolean isPutInPlaceElsewhere(Snippet snippet) {
    return snippet.paper().equals("docs/configuration.md")
        || snippet.text().startsWith("<packaging>")
        || snippet.text().startsWith("<archive>");
  }

  private static void readProperties(Snippet snippet, Path folder) throws Exception {
    if (LoggingSnippets.isOne(snippet)) {
      LoggingSnippets.showTheAssessment(snippet, folder);
    } else if (SentenceSnippets.isOne(snippet)) {
      SentenceSnippets.replace(snippet);
    } else {
      ConfigSnippets.read(snippet);
    }
  }

  private static List<Snippet> snippets() {
    return Paper.all().stream().flatMap(paper -> paper.snippets().stream()).toList();
  }

  @Test
  void everySnippetSaysItsLanguage() {
    assertThat(snippets())
        .allSatisfy(
            snippet ->
                assertThat(
                        READERS.containsKey(snippet.language())
                            || READ_ELSEWHERE.contains(snippet.language())
                            || snippet.language().equals(TEXT)
                            || snippet.language().equals(UNREAD))
                    .as("%s: a language that SnippetsTest has a reader for, or text", snippet)
                    .isTrue())
        .hasSizeGreaterThan(40);
  }

  /** The papers say that every build tries it; what the tests start is what they show. */
  @Test
  void coturnThatTheTestsStartIsSetUpAsThePapersSay() throws IOException {
    List<String> lines =
        snippets().stream()
            .filter(snippet -> snippet.language().equals("conf"))
            .flatMap(snippet -> snippet.text().lines())
            .map(line -> line.replaceAll("(?<=^(listening-port|static-auth-secret)=).*", ""))
            .map(line -> "\"" + line)
            .toList();
    List<Path> started = new ArrayList<>();
    for (String module : List.of("filter", "sample-app")) {
      try (Stream<Path> files = Files.walk(Paper.ROOT.resolve(module).resolve("src/test"))) {
        files.filter(file -> file.endsWith("Coturn.java")).forEach(started::add);
      }
    }
    assertThat(started)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Files.readString(file)).contains(lines));
  }

  /** A command or a setting is not hidden in a text. */
  @Test
  void textsAreNoCommands() {
    assertThat(snippets())
        .filteredOn(snippet -> snippet.language().equals(TEXT))
        .noneMatch(
            snippet ->
                snippet.text().contains("mvnw") || snippet.text().contains("webrtc.masking."));
  }
}
