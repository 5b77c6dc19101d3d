package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each of the two jars on a large server; the profile {@code containers} asks more of more. */
class WildFlyIT {

  @Test
  void eitherJarIsEnough() throws Exception {
    Map<String, War> wars =
        Map.of(
            "plain", War.of(WebXml.open(WebXml.VANTAGE), Library.FILTER),
            "standalone", War.of(WebXml.open(WebXml.VANTAGE), Library.STANDALONE));
    try (ServerProcess server = ServerProcess.begin(ServerProcess.Kind.WILDFLY, wars)) {
      server.await();
      for (String name : wars.keySet()) {
        Visitor visitor = new Visitor(server.application(name));
        assertThat(visitor.get("/shop/page").body()).as(name).containsOnlyOnce("/probe.js");
        Challenge challenge = visitor.challenge();
        visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
        assertThat(visitor.verdict()).as(name).isEqualTo("CONSISTENT HIGH");
      }
    }
  }
}
