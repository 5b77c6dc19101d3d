package io.github.webrtcmasking.internal.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.self.Remedy;
import io.github.webrtcmasking.papers.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

  @ParameterizedTest
  @EnumSource
  void paperHasTheHeading(Advice advice) {
    String[] parts = advice.paper().split(", ", 2);
    assertThat(Paper.of("docs/" + parts[0]).text())
        .containsPattern("(?m)^##+ \\Q" + parts[1] + "\\E$");
  }

  @ParameterizedTest
  @EnumSource
  void everyRemedyIsSaidWithItsPaper(Remedy remedy) {
    assertThat(Advice.of(remedy)).matches("[A-Z].*[.] \\(docs/\\w+\\.md, .+\\)");
  }
}
