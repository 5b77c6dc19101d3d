package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import io.github.webrtcmasking.testing.stun.Coturn;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real browsers visit a shop without a vantage, which sends them to a real coturn instead. */
@EnabledIf(
    value = "turnserverIsInstalled",
    disabledReason = "not run because turnserver is missing; ./verify.sh installs it")
@ArquillianTest
final class ExternalServersIT {
  private static Coturn coturn;

  @ArquillianResource private URL deployed;

  static boolean turnserverIsInstalled() {
    return Coturn.isInstalled();
  }

  @Deployment(testable = false)
  static WebArchive shop() throws IOException {
    coturn = Coturn.start("127.0.0.1", "::1");
    String settings =
        """
        webrtc.masking.vantage.enabled=false
        webrtc.masking.ice-servers=turn:{host}:%d?transport=udp
        webrtc.masking.turn.secret=%s
        """
            .formatted(coturn.port(), Coturn.SECRET);
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")))
        .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties")
        .addAsWebResource(new StringAsset(PlainWar.PAGE), "index.jsp");
  }

  @AfterAll
  static void stopCoturn() {
    coturn.close();
  }

  @Test
  void chromiumIsConsistentByClaimOnly() {
    try (Browser browser = Chromium.start()) {
      ShownAssessment shown =
          new Visit(browser, shopOn(deployed.getPort()), "Chromium at coturn").untilAssessed();

      assertThat(shown.verdict()).isEqualTo("CONSISTENT");
      assertThat(shown.confidence()).isEqualTo("LOW");
      assertThat(shown.reasons()).contains("SAME_ADDRESS").doesNotContain("PROVEN");
      assertThat(shown.masked()).isFalse();
    }
  }

  @Test
  void chromiumBehindAProxyIsMaskedByClaimOnly() {
    try (ForwardingProxy proxy = ForwardingProxy.listeningOn("localhost", deployed.getPort());
        Browser browser = Chromium.start()) {
      ShownAssessment shown =
          new Visit(browser, shopOn(proxy.port()), "Chromium at coturn behind a proxy")
              .untilAssessed();

      assertThat(shown.verdict()).isEqualTo("MASKED");
      assertThat(shown.confidence()).isEqualTo("LOW");
      assertThat(shown.reasons()).contains("ADDRESS_DIFFERS").doesNotContain("PROVEN");
      assertThat(shown.masked()).isTrue();
    }
  }

  private String shopOn(int port) {
    return "http://localhost:" + port + deployed.getPath();
  }
}
