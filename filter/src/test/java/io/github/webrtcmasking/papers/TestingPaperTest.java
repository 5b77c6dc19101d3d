package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests that docs/testing.md shows are tests of this build. */
class TestingPaperTest {

  private static final Path HERE =
      Path.of("src/test/java", TestingPaperTest.class.getPackageName().replace('.', '/'));

  @Test
  void everyTestThatIsShownIsRun() throws IOException {
    List<String> shown =
        Paper.of("docs/testing.md").snippets().stream()
            .filter(snippet -> snippet.language().equals("java"))
            .map(Paper.Snippet::text)
            .toList();
    assertThat(shown).hasSize(3);
    for (String text : shown) {
      String name = text.replaceAll("(?s).*?\nclass (\\w+).*", "$1");
      assertThat(Files.readString(HERE.resolve(name + ".java")))
          .as("%s and docs/testing.md", name)
          .isEqualTo("package " + TestingPaperTest.class.getPackageName() + ";\n\n" + text);
    }
  }
}
