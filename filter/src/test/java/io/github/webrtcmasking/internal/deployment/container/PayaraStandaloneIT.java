package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.api.Test;

/**
 * The standalone jar on a server that has what it brings, and settings in its own MicroProfile
 * Config.
 */
class PayaraStandaloneIT {

  private static void set(PayaraContainer payara, String key, String value) {
    payara.obey(
        "set-config-property --propertyName=webrtc.masking.%s --propertyValue=%s --source=domain"
            .formatted(key, value));
  }

  @Test
  void settingsOfTheServerAreRead() throws Exception {
    try (PayaraContainer payara = new PayaraContainer()) {
      // Payara's domain (110) is before the file (100) and the servlet parameters (101).
      set(payara, "path", "/from-server");
      War war =
          War.of(
                  WebXml.open(
                      WebXml.VANTAGE,
                      WebXml.setting("path", "/from-context"),
                      WebXml.setting("session.create", "true")),
                  Library.STANDALONE)
              .with(
                  "WEB-INF/classes/META-INF/microprofile-config.properties",
                  "webrtc.masking.path=/from-file");
      Visitor visitor = new Visitor(payara.deploy(war));

      assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/from-server/probe.js");
      visitor.endpointsAt("/from-server");
      Challenge challenge = visitor.challenge();
      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
      assertThat(payara.log())
          .containsOnlyOnce("WebRTC Masking Filter 1.")
          .doesNotContain("What only the server");
    }
  }
}
