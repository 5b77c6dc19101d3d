package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A server may share sessions between nodes only if the application and every fragment in it says
 * so (Jakarta Servlet 6.0, section 8.2.3).
 */
class DistributableTest {

  @Test
  void applicationStaysDistributableWithTheJar() throws Exception {
    assertThat(isDistributable(BasketWar.DISTRIBUTABLE)).isTrue();
  }

  @Test
  void jarMakesNoApplicationDistributable() throws Exception {
    assertThat(isDistributable("")).isFalse();
  }

  private static boolean isDistributable(String part) throws Exception {
    try (TomcatContainer tomcat = new TomcatContainer()) {
      tomcat.deploy(War.of(WebXml.open(WebXml.NO_VANTAGE, part)));
      return tomcat.isDistributable();
    }
  }
}
