package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Sentences;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of placeholders in docs/gate.md says the sentences that visitors read. */
class RefusalWordsPaperTest {

  private static final List<String> NO_SENTENCES = List.of("language", "again-url", "home-url");

  @Test
  void everySentenceIsAsItIsSaid() {
    Sentences english = Sentences.in(Locale.ENGLISH);
    List<List<String>> rows =
        Paper.of("docs/gate.md").table("placeholder", "kind", "what goes there in English");
    assertThat(rows)
        .hasSize(12)
        .filteredOn(row -> !NO_SENTENCES.contains(Paper.onlyCode(row.get(0))))
        .hasSize(9)
        .allSatisfy(
            row ->
                assertThat(row.get(2))
                    .endsWith(english.get("refusal." + Paper.onlyCode(row.get(0)))));
  }
}
