package io.github.webrtcmasking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPartTest {

  @TempDir private Path folder;

  private MarkedPart part(String page) throws IOException {
    return new MarkedPart(Files.writeString(folder.resolve("page.md"), page), "one");
  }

  @Test
  void onlyThePartIsReplaced() throws Exception {
    MarkedPart part =
        part(
            """
            # Page
            <!-- one -->

            old

            <!-- /one -->

            <!-- two -->
            stays
            <!-- /two -->
            """);

    part.write("| new |\n");
    part.write("| newer |\n");

    assertThat(part.page())
        .hasContent(
            """
            # Page
            <!-- one -->

            | newer |

            <!-- /one -->

            <!-- two -->
            stays
            <!-- /two -->
            """);
  }

  @Test
  void pageWithoutMarkersStays() throws Exception {
    MarkedPart part = part("# Page\n<!-- one -->\n");

    assertThatIllegalStateException().isThrownBy(() -> part.write("new"));
    assertThat(part.page()).hasContent("# Page\n<!-- one -->\n");
  }

  @Test
  void markersInWrongOrderAreRefused() throws Exception {
    MarkedPart part = part("<!-- /one -->\n<!-- one -->\n");

    assertThatIllegalStateException().isThrownBy(() -> part.write("new"));
  }
}
