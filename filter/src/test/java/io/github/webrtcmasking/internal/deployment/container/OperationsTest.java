package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator sees of visits: numbers over JMX, and lines in the log. */
class OperationsTest {

  private static final String SHOP =
      "io.github.webrtcmasking:context=\"" + Container.CONTEXT_PATH + "\",type=Application";

  private static final String GATE =
      WebXml.setting("gate.names", "pay")
          + WebXml.setting("gate.pay.path", "/shop/plain")
          + WebXml.setting("gate.pay.action", "deny")
          + WebXml.setting("gate.mode", "enforce");

  /** What the visitor of these tests comes from, and what he claims. */
  private static final Pattern VISITORS_ADDRESS =
      Pattern.compile("10\\.99\\.0\\.7|198\\.51\\.100\\.9|203\\.0\\.113\\.77");

  private static final String CLAIM =
      "candidate:2 1 udp 1677729535 203.0.113.77 40000 typ srflx raddr 198.51.100.9 rport 4000";

  private JMXConnectorServer server;
  private JmxReader jmx;

  @BeforeEach
  void connect() throws Exception {
    server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://localhost"),
            Map.of(),
            ManagementFactory.getPlatformMBeanServer());
    server.start();
    jmx = JmxReader.connect(server.getAddress().toString());
  }

  @AfterEach
  void disconnect() throws Exception {
    jmx.close();
    server.stop();
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreWhatWasDone(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(War.of(webXml()));
      visitsOfEveryKind(application);

      JmxReader.Bean bean = jmx.bean(SHOP);
      assertThat(bean.number("PagesInjected")).isEqualTo(3);
      assertThat(bean.nonZero("PagesSkipped")).hasToString("{NOT_HTML=2}");
      assertThat(bean.number("PagesSeen"))
          .isEqualTo(
              3 + bean.nonZero("PagesSkipped").values().stream().mapToLong(Long::longValue).sum());
      assertThat(bean.number("OtherRequests")).isEqualTo(1);
      assertThat(bean.nonZero("Challenges")).hasToString("{GIVEN=3, NOT_NEEDED=1, NO_SESSION=1}");
      assertThat(bean.nonZero("ChallengesRefused")).hasToString("{HEADER_MISSING=1}");
      assertThat(bean.number("AnswersAccepted")).isEqualTo(3);
      assertThat(bean.nonZero("AnswersRefused"))
          .hasToString("{CHALLENGE_UNKNOWN=1, NOT_JSON=2, UNSUPPORTED_MEDIA_TYPE=1}");
      assertThat(bean.nonZero("Verdicts"))
          .hasToString("{INCONCLUSIVE/LOW=1, MASKED/HIGH=1, TAMPERED/HIGH=1}");
      assertThat(bean.nonZero("Proofs")).hasToString("{BROKEN=1, MISSING=1, PROVEN=2, WITHHELD=1}");
      assertThat(bean.nonZero("GateDecisions")).hasToString("{pay/ACTED=1, pay/PASSED=1}");
      // The last one was, by the visitor without the header.
      assertThat(bean.nonZero("Gaps")).hasToString("{CHALLENGES_REFUSED=1}");
      assertThat(bean.number("SelfCheckEpisodes")).isZero();
      assertThat((String[]) bean.read("Suspicions")).isEmpty();
      assertThat(bean.number("EndpointFailures")).isZero();
      assertThat(bean.number("VantagePort")).isBetween(1024L, 65535L);
      assertThat(bean.part("ChallengeToAnswerMillis", "count")).isEqualTo(3);
      assertThat(bean.part("AnswerProcessingMicros", "count")).isEqualTo(3);
      assertThat(bean.part("AnswerProcessingMicros", "p99")).isPositive();
      assertThat(bean.part("AnswerProcessingMicros", "max"))
          .isGreaterThanOrEqualTo(bean.part("AnswerProcessingMicros", "p50"));

      application.undeploy();
      assertThat(jmx.names()).isEmpty();
    }
  }

  @Test
  void applicationsWithOneContextPathHaveABeanEach() throws Exception {
    try (Container one = Container.Kind.TOMCAT.start();
        Container two = Container.Kind.JETTY.start()) {
      Application first = one.deploy(War.of(webXml()));
      Application second = two.deploy(War.of(webXml()));
      new Visitor(second).get("/shop/page");

      String other = SHOP.replace(",type", ",instance=2,type");
      assertThat(jmx.names()).containsExactly(other, SHOP);
      assertThat(jmx.bean(SHOP).number("PagesInjected")).isZero();
      assertThat(jmx.bean(other).number("PagesInjected")).isEqualTo(1);

      first.undeploy();
      assertThat(jmx.names()).containsExactly(other);
      first = one.deploy(War.of(webXml()));
      assertThat(jmx.names()).containsExactly(other, SHOP);
      second.undeploy();
      first.undeploy();
      assertThat(jmx.names()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void normalDayIsSilentAndNoLineHasAnAddress(Container.Kind kind) throws Exception {
    Logger ours = Logger.getLogger("io.github.webrtcmasking");
    ours.setLevel(Level.FINE);
    List<String> sessions;
    try (LogLines log = LogLines.listen(Level.FINE);
        Container container = kind.start()) {
      Application application = container.deploy(War.of(webXml()));
      int before = log.ours().size();
      sessions = visitsOfEveryKind(application);
      List<String> lines = log.ours();

      assertThat(lines.subList(before, lines.size()))
          .allMatch(line -> line.startsWith("FINE ") || line.contains("session.create"))
          .filteredOn(line -> line.contains("io.github.webrtcmasking.assessments"))
          .hasSize(3)
          .anyMatch(
              line ->
                  line.matches(
                      ".* Assessed a visitor: MASKED \\(HIGH\\) \\[ADDRESS_DIFFERS, .*], \\d+ ms"));
      assertThat(log.all())
          .noneMatch(line -> VISITORS_ADDRESS.matcher(line).find())
          .noneMatch(line -> sessions.stream().anyMatch(line::contains));
    } finally {
      ours.setLevel(null);
    }
  }

  private static String webXml() {
    return WebXml.complete(
        WebXml.VANTAGE,
        WebXml.setting("trusted-proxies", "127.0.0.0/8"),
        WebXml.setting("addresses.keep", "full"),
        GATE);
  }

  /** Three visitors, and somebody who is no browser; the ids of their sessions. */
  private static List<String> visitsOfEveryKind(Application application) throws Exception {
    List<String> sessions = new ArrayList<>();
    Visitor masked = new Visitor(application);
    masked.sendAlways("X-Forwarded-For", "10.99.0.7");
    masked.get("/shop/page");
    Challenge challenge = masked.challenge();
    masked.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(masked.verdict()).isEqualTo("MASKED HIGH");
    assertThat(masked.askForChallenge().statusCode()).isEqualTo(204);
    assertThat(masked.answer(challenge, Events.UNSUPPORTED).statusCode()).isEqualTo(403);
    assertThat(masked.get("/shop/plain").statusCode()).isEqualTo(403);
    sessions.add(masked.sessionId());

    Visitor liar = new Visitor(application);
    liar.sendAlways("X-Forwarded-For", "10.99.0.7");
    liar.get("/shop/page", "Sec-Fetch-Dest", "image");
    Challenge again = liar.challenge();
    liar.answer(again, Events.gathered(CLAIM, altered(TurnClient.relayCandidate(again))));
    assertThat(liar.verdict()).isEqualTo("TAMPERED HIGH");
    sessions.add(liar.sessionId());

    Visitor old = new Visitor(application);
    old.askForChallenge();
    old.get("/shop/page");
    Challenge unused = old.challenge();
    assertThat(old.answer(unused, "{").statusCode()).isEqualTo(400);
    assertThat(old.answer(unused, "no").statusCode()).isEqualTo(400);
    assertThat(
            old.post("/webrtc-masking/answer", "{}", "X-Masking", "1", "Content-Type", "text/xml")
                .statusCode())
        .isEqualTo(415);
    assertThat(old.post("/webrtc-masking/challenge", "").statusCode()).isEqualTo(403);
    old.answer(unused, Events.UNSUPPORTED);
    assertThat(old.get("/shop/plain").statusCode()).isEqualTo(200);
    sessions.add(old.sessionId());
    return sessions;
  }

  /** The seal ends the address; one digit of it is another. */
  private static String altered(String relay) {
    String[] words = relay.split(" ");
    char last = words[4].charAt(words[4].length() - 1);
    words[4] = words[4].substring(0, words[4].length() - 1) + (last == '0' ? '1' : '0');
    return String.join(" ", words);
  }
}
