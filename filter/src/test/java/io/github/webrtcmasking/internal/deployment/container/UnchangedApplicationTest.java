package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.LogLines;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What servers make of an application with the jar. What they answer and log is compared by {@link
 * SameOnEmbeddedTest}.
 */
class UnchangedApplicationTest extends OnEachContainer {

  private static final String DISTRIBUTABLE = "<distributable/>";

  @ParameterizedTest
  @ValueSource(strings = {DISTRIBUTABLE, ""})
  void applicationIsDistributableWhereItSaysSo(String declared) throws Exception {
    for (String webXml :
        List.of(
            WebXml.open(WebXml.NO_VANTAGE, declared),
            WebXml.complete(WebXml.NO_VANTAGE, declared))) {
      Application application = container.deploy(War.of(webXml));
      try {
        assertThat(application.isDistributable()).isEqualTo(!declared.isEmpty());
      } finally {
        application.undeploy();
      }
    }
  }

  @Test
  void twoJarsAreNamedAndOneOfThemWorks() throws Exception {
    byte[] jar = Files.readAllBytes(ClassPath.filterJar());
    try (LogLines log = LogLines.listen()) {
      Application application =
          container.deploy(
              War.of(WebXml.open(WebXml.VANTAGE)).with("WEB-INF/lib/masking-old.jar", jar));
      try {
        Visitor visitor = new Visitor(application);
        assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
        assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
        assertThat(Vantages.threads()).hasSize(1);
        assertThat(log.ours())
            .filteredOn(line -> line.startsWith("WARN"))
            .singleElement()
            .asString()
            .contains("masking-old.jar", "webrtc-masking-filter.jar", "is in use");
      } finally {
        application.undeploy();
      }
    }
  }
}
