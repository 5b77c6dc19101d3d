package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The gate before an application that was not written for it: Tomcat's own examples, with the jar
 * and a configuration.
 */
class TomcatExamplesIT {

  /** A page of the examples, and a word of it that does not depend on the visitor. */
  private static final String PAGE = "/jsp/snp/snoop.jsp";

  private static final String WORD = "Request Information";

  @Test
  void maskedVisitorIsRefusedAtOnePageAndNoOther() throws Exception {
    try (TomcatZip tomcat = start("enforce")) {
      Visitor honest = visitor(tomcat);
      assertThat(honest.get(PAGE).body()).contains(WORD);
      Visitor masked = masked(tomcat);

      HttpResponse<String> refused = masked.get(PAGE);

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("403").doesNotContain(WORD);
      assertThat(masked.get(PAGE + ";x").statusCode()).isEqualTo(403);
      assertThat(masked.get("/jsp/index.html").statusCode()).isEqualTo(200);
      assertThat(honest.get(PAGE).body()).contains(WORD);
    }
  }

  @Test
  void observingGateRefusesNobodyAndSaysSo() throws Exception {
    try (TomcatZip tomcat = start("observe")) {
      HttpResponse<String> served = masked(tomcat).get(PAGE);

      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(served.body()).contains(WORD);
      assertThat(tomcat.log())
          .contains("Gate rule snoop observes only; deny would have been applied to 1 requests")
          .doesNotContain("10.99.0.7");
    }
  }

  private static TomcatZip start(String mode) throws Exception {
    return new TomcatZip(
        Map.of(
            "vantage.port", "0",
            "vantage.bind", "127.0.0.1",
            "trusted-proxies", "127.0.0.0/8",
            "gate.names", "snoop",
            "gate.mode", mode,
            "gate.snoop.path", PAGE,
            "gate.snoop.action", "deny"));
  }

  private static Visitor visitor(TomcatZip tomcat) {
    Visitor visitor = new Visitor(tomcat.examples());
    assertThat(visitor.get("/servlets/servlet/SessionExample").body())
        .contains("/examples" + Visitor.PATH + "/probe.js");
    return visitor;
  }

  /** Somebody who comes through a proxy, and whose datagrams do not. */
  private static Visitor masked(TomcatZip tomcat) throws Exception {
    Visitor visitor = visitor(tomcat);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    Visitor.Challenge challenge = visitor.challenge();
    HttpResponse<String> answered =
        visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(answered.statusCode()).isEqualTo(204);
    return visitor;
  }
}
