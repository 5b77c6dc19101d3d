package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/verdicts.md is what the code says: verdicts, confidences, and the decision table. */
class VerdictsPaperTest {

  private static final String NAME = "docs/verdicts.md";
  private static final String BEGIN = "<!-- cases: written by VerdictsPaperTest -->\n";
  private static final String END = "<!-- end of cases -->";

  /** Rows that are decided elsewhere than in the table's test; their lines name the test. */
  private static final Set<String> ELSEWHERE = Set.of("12d", "24b", "29");

  private final Paper paper = Paper.of(NAME);

  /** One case of the decision table. */
  private record Case(String row, String http, String webrtc, String verdict, String reasons) {

    String line() {
      return Stream.of(row, http, webrtc, verdict, reasons)
          .collect(Collectors.joining(" | ", "| ", " |"));
    }

    String outcome() {
      return row + ": " + verdict + " " + reasons;
    }
  }

  private static List<Case> cases() {
    Class<?> test;
    try {
      test = Class.forName("io.github.webrtcmasking.internal.assess.DecisionTableTest");
    } catch (ClassNotFoundException e) {
      throw new AssertionError("the decision table's test has moved; name it here", e);
    }
    return Arrays.stream(test.getDeclaredMethods())
        .map(VerdictsPaperTest::source)
        .flatMap(Arrays::stream)
        .map(VerdictsPaperTest::parse)
        .toList();
  }

  private static String[] source(Method method) {
    CsvSource source = method.getAnnotation(CsvSource.class);
    return source == null ? new String[0] : source.value();
  }

  private static Case parse(String text) {
    List<String> cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    return new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }

  @Test
  void everyVerdictAndConfidenceIsExplained() {
    assertThat(names(paper.table("verdict", "means", "what you do")))
        .containsExactly(names(Verdict.values()));
    assertThat(names(paper.table("confidence", "means")))
        .containsExactly(names(Confidence.values()));
  }

  private static List<String> names(List<List<String>> rows) {
    return rows.stream().map(row -> Paper.onlyCode(row.get(0))).toList();
  }

  private static String[] names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
  }

  @Test
  void everyRowOfTheTableIsOneOfTheTest() {
    Set<String> rows = new LinkedHashSet<>();
    Set<String> outcomes =
        cases().stream().map(Case::outcome).collect(Collectors.toCollection(LinkedHashSet::new));
    for (List<String> row : paper.table("row", "situation", "HTTP", "WebRTC", "verdict")) {
      rows.add(row.get(0));
      String outcome = row.get(0) + ": " + (row.get(4) + " " + row.get(5)).replace("`", "");
      if (ELSEWHERE.contains(row.get(0))) {
        assertThat(row.get(1)).as("row %s names its test", row.get(0)).contains("Test`");
      } else {
        assertThat(outcomes).as("a line of %s against DecisionTableTest", NAME).contains(outcome);
      }
    }
    assertThat(rows)
        .as("rows of %s, against those of DecisionTableTest and %s", NAME, ELSEWHERE)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(cases().stream().map(Case::row), ELSEWHERE.stream()).distinct().toList());
  }

  /** With {@code -Dpapers.write=true} the list is written anew. */
  @Test
  void everyCaseIsListed() throws IOException {
    String list =
        Stream.concat(
                Stream.of(
                    "| row | HTTP | WebRTC | verdict | reasons |",
                    "| --- | --- | --- | --- | --- |"),
                cases().stream().map(Case::line))
            .collect(Collectors.joining("\n", "\n", "\n\n"));
    String text = paper.text();
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    String written = text.substring(0, begin) + list + text.substring(end);
    if (Boolean.getBoolean("papers.write")) {
      Files.writeString(Paper.ROOT.resolve(NAME), written);
      return;
    }
    assertThat(text.substring(begin, end))
        .as("the cases in %s; -Dtest=VerdictsPaperTest -Dpapers.write=true writes them anew", NAME)
        .isEqualTo(list);
  }
}
