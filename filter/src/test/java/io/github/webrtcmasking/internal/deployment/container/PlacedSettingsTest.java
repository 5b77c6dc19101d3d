package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.api.Test;

/**
 * Settings arrive from the files that the papers name for Tomcat and Jetty. {@code
 * TomcatSettingsIT} and {@code SettingsOnServers} do the same on servers as they are downloaded.
 */
class PlacedSettingsTest {

  @Test
  void tomcatsContextFileIsRead() throws Exception {
    assertArrives(Container.Kind.TOMCAT, TomcatContainer.SETTINGS, "Tomcat");
  }

  @Test
  void jettysContextFileIsRead() throws Exception {
    assertArrives(Container.Kind.JETTY, JettyContainer.SETTINGS, "Jetty");
  }

  private static void assertArrives(Container.Kind kind, String file, String server)
      throws Exception {
    War war = War.of(WebXml.open(WebXml.VANTAGE)).with(file, PlacedSettings.only(server, "xml"));
    try (LogLines log = LogLines.listen();
        Container container = kind.start()) {
      container.deploy(war);
      assertThat(log.ours())
          .filteredOn(StartLineTest::isStartLine)
          .singleElement()
          .asString()
          .contains(PlacedSettings.ARRIVED);
    }
  }
}
