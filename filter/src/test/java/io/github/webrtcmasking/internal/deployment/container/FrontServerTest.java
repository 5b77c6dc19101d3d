package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Front servers that let pages pass and our endpoints not, or not as they are. */
@ParameterizedClass(name = "{0}")
@EnumSource
class FrontServerTest {

  /** More than it takes. */
  private static final int VISITS = 130;

  @Parameter Container.Kind kind;

  private Container container;
  private Visitor visitor;
  private LogLines log;

  @BeforeEach
  void start() throws Exception {
    container = kind.start();
    log = LogLines.listen();
    visitor = new Visitor(container.deploy(War.of(WebXml.open(WebXml.NO_VANTAGE))));
  }

  @AfterEach
  void stop() {
    log.close();
    container.close();
  }

  private void show(String... headers) {
    assertThat(visitor.get("/shop/plain", headers).body()).contains("probe.js");
  }

  private void assertOneWarning(String what) {
    assertThat(log.ours())
        .filteredOn(line -> line.startsWith("WARNING"))
        .singleElement()
        .asString()
        .contains(what)
        .contains("let requests below /webrtc-masking pass");
  }

  private void assertNoWarning() {
    assertThat(log.ours()).noneMatch(line -> line.startsWith("WARNING"));
  }

  @Test
  void pagesWithoutAnyScriptAreOneWarning() {
    for (int visit = 0; visit < VISITS; visit++) {
      show("Sec-Fetch-Dest", "document");
    }
    assertOneWarning("nothing asked for /webrtc-masking/probe.js");
  }

  @Test
  void pagesOfCrawlersAndPrefetchersAreNone() {
    for (int visit = 0; visit < VISITS; visit++) {
      show();
      show("Sec-Fetch-Dest", "document", "Sec-Purpose", "prefetch");
    }
    assertNoWarning();
  }

  @Test
  void scriptsOfWhichSomeComeBackAreNone() {
    for (int visit = 0; visit < VISITS; visit++) {
      show("Sec-Fetch-Dest", "document");
      if (visit % 100 == 99) {
        visitor.get(Visitor.PATH + "/probe.js", "Sec-Fetch-Dest", "script");
      }
    }
    assertNoWarning();
  }

  @Test
  void scriptsWithoutChallengeAreOneWarning() {
    for (int visit = 0; visit < VISITS; visit++) {
      visitor.get(Visitor.PATH + "/probe.js", "Sec-Fetch-Dest", "script");
    }
    assertOneWarning("no POST for /webrtc-masking/challenge arrived");
  }

  @Test
  void headerThatIsStrippedIsOneWarning() {
    for (int visit = 0; visit < VISITS; visit++) {
      visitor.get(Visitor.PATH + "/probe.js", "Sec-Fetch-Dest", "script");
      assertThat(visitor.post(Visitor.PATH + "/challenge", "").statusCode()).isEqualTo(403);
    }
    assertOneWarning("without the header X-Masking");
  }
}
