package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Listeners in whole applications on servers without CDI. */
class ListenersTest {

  @ParameterizedTest
  @EnumSource
  void applicationIsToldAndNobodyMissesCdi(Container.Kind kind) throws Exception {
    War war = NewsRules.withListeners(War.of(NewsRules.webXml()));
    try (LogLines log = LogLines.listen();
        Container container = kind.start()) {
      Application application = container.deploy(war);

      NewsRules.everyoneIsToldOnce(application, "null");

      assertThat(log.ours())
          .noneMatch(line -> line.contains("CDI") || line.contains("10.99.0.7"))
          .filteredOn(line -> line.contains("further failures"))
          .singleElement()
          .asString()
          .startsWith("WARNING")
          .contains("IllegalStateException");
      assertThat(Vantages.threads()).contains("webrtc-masking-listeners");
      application.undeploy();
      Vantages.requireNone();
    }
  }

  /** The jar's own initializer is not called there, and the filter comes after the listeners. */
  @ParameterizedTest
  @EnumSource
  void listenerThatRegistersBeforeTheFilterIsTold(Container.Kind kind) throws Exception {
    War war =
        NewsRules.withListeners(
            War.of(
                NewsRules.webXml(
                    WebXml.ABSOLUTE_ORDERING, WebXml.MASKING_FILTER, WebXml.DISPATCHES)));
    try (Container container = kind.start()) {
      Application application = container.deploy(war);

      NewsRules.everyoneIsToldOnce(application, "null");
    }
  }
}
