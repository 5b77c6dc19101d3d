package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README's first lines say of the start is what docs/benchmarks.md has measured. */
class BenchmarksPaperTest {

  private static final Pattern CLAIM =
      Pattern.compile(
          "starts with ([0-9.]+) times the processor time .*?, and with ([0-9.]+) times");

  private static final Pattern RATIO = Pattern.compile("\\(([0-9.]+)\\)");

  @Test
  void readmeSaysWhatTheStartCosts() {
    Matcher claim = CLAIM.matcher(Paper.of("README.md").text());
    assertThat(claim.find()).isTrue();

    assertThat(List.of(claim.group(1), claim.group(2)))
        .isEqualTo(
            List.of(ratio("the plain jar, JSON-B in the server"), ratio("the standalone jar")));
  }

  /** That of processor time, on the Tomcat that is measured last. */
  private static String ratio(String content) {
    List<List<String>> rows =
        Paper.of("docs/benchmarks.md").table("Tomcat", "`WEB-INF/lib`").stream()
            .filter(row -> row.get(1).equals(content))
            .toList();
    Matcher ratio = RATIO.matcher(rows.get(rows.size() - 1).get(3));
    assertThat(ratio.find()).isTrue();
    return ratio.group(1);
  }
}
