package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.support.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/reasons.md says what the jar says, and tells what to do. */
class ReasonsPaperTest {

  private static final Paper PAPER = Paper.of("docs/reasons.md");

  private static final List<List<String>> ROWS =
      PAPER.table("reason", "to a support agent", "to the visitor", "what you do");

  @Test
  void everyReasonIsThereInBothSentences() {
    assertThat(ROWS.stream().map(row -> row.subList(0, 3)).map(List::toString).toList())
        .as("the reasons of docs/reasons.md, against sentences.properties")
        .containsExactly(
            Arrays.stream(Reason.values()).map(ReasonsPaperTest::row).toArray(String[]::new));
  }

  private static String row(Reason reason) {
    return List.of(
            "`" + reason + "`",
            reason.describe(Locale.ENGLISH),
            reason.describeToVisitor(Locale.ENGLISH))
        .toString();
  }

  @Test
  void everyReasonSaysWhatToDo() {
    assertThat(ROWS).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
  }

  @Test
  void theFilesAreNamedAsTheyAreSearched() {
    assertThat(PAPER.table("file", "what it does"))
        .allSatisfy(row -> assertThat(row.get(0)).startsWith("`" + Sentences.OWN));
  }
}
