package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same of the standalone jar: of its JSON-B, the start only looks whether it is there. */
class StartClassesIT {

  private static final String LIBRARIES = "io.github.webrtcmasking.internal.libs.";
  private static final int MOST_OF_LIBRARIES = 20;

  @Test
  void jsonIsLeftToTheFirstVisitor() throws Exception {
    List<String> loaded =
        LoadedClasses.atTheStart(War.of(WebXml.open(WebXml.VANTAGE), Library.STANDALONE));

    assertThat(loaded)
        .filteredOn(name -> name.startsWith(LIBRARIES))
        .hasSizeLessThanOrEqualTo(MOST_OF_LIBRARIES)
        .noneMatch(name -> name.startsWith(LIBRARIES + "org.eclipse.yasson.internal."))
        .noneMatch(name -> name.startsWith(LIBRARIES + "org.eclipse.parsson."));
    assertThat(loaded)
        .filteredOn(name -> !name.startsWith(LIBRARIES))
        .hasSizeLessThanOrEqualTo(StartClassesTest.MOST)
        .noneMatch(name -> name.matches(StartClassesTest.LATER));
  }
}
