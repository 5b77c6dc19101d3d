package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A jar that is not for this server, or both of them: one line names the right one. */
class WrongJarIT extends ApplicationPerTest {

  private static final String PLAIN = "/WEB-INF/lib/webrtc-masking-filter.jar";
  private static final String STANDALONE = "/WEB-INF/lib/" + Product.STANDALONE_JAR;

  private final LogLines log = LogLines.listen();

  @Override
  @AfterEach
  void undeploy() throws Exception {
    log.close();
    super.undeploy();
    Vantages.requireNone();
  }

  /** Which of them a server looks into first is its own affair. */
  @Test
  void bothJarsWithoutTheLibrariesOfThePlainOne() throws Exception {
    War war = War.of(WebXml.open(WebXml.VANTAGE), Library.FILTER, Library.STANDALONE);
    Visitor visitor = deploy(war);

    assertThat(visitor.get("/shop/page").body()).contains("Welcome");
    String line = onlyLine();
    if (line.startsWith("WARNING")) {
      assertThat(line)
          .contains(PLAIN + " and ", STANDALONE + "; ")
          .endsWith(STANDALONE + " is in use, remove the other");
      assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    } else {
      assertThat(line)
          .contains("is off in " + Container.CONTEXT_PATH, PLAIN)
          .contains(": the class jakarta.json.bind.")
          .endsWith(STANDALONE + " is used");
    }
  }

  @Test
  void bothJarsWithTheLibrariesOfThePlainOne() throws Exception {
    War war =
        War.of(WebXml.open(WebXml.VANTAGE), Library.FILTER, Library.STANDALONE, Library.JSONB);
    Visitor visitor = deploy(war);

    assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    assertThat(onlyLine())
        .startsWith("WARNING")
        .contains(PLAIN, STANDALONE)
        .endsWith(" is in use, remove the other");
  }

  @Test
  void standaloneJarOnAServerThatIsTooOld() throws Exception {
    OldServerTest.requireOneLine(War.of(WebXml.open(), Library.STANDALONE));
  }

  @Test
  void bothJarsOnAServerThatIsTooOld() throws Exception {
    OldServerTest.requireOneLine(War.of(WebXml.open(), Library.FILTER, Library.STANDALONE));
  }

  private String onlyLine() {
    assertThat(log.ours()).filteredOn(line -> !StartLineTest.isStartLine(line)).hasSize(1);
    return log.ours().stream().filter(line -> !StartLineTest.isStartLine(line)).findAny().get();
  }
}
