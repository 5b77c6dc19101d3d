package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.app.DeskServlet;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps of {@code docs/recipes.md}, section "Roll it out", one after the other. */
class RolloutTest extends ApplicationPerTest {

  private static final String BEAN =
      "io.github.webrtcmasking:context=\"" + Container.CONTEXT_PATH + "\",type=Application";

  /** Where the step-up is passed. */
  private static final String DESK =
      """
      <servlet><servlet-name>desk</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>desk</servlet-name><url-pattern>/desk/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(DeskServlet.class.getName());

  private static final List<String> STEPS =
      Paper.of("docs/recipes.md").snippetsBelow("## Roll it out").stream()
          .filter(snippet -> snippet.language().equals("properties"))
          .map(Snippet::text)
          .toList();

  private final LogLines log = LogLines.listen();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void onePageThenAllThenTheGateObservesThenItActs() throws Exception {
    assertThat(STEPS).hasSize(4);

    Visitor honest = deployed(1);
    assertThat(DiagnosticHeader.of(honest.get("/help.html"))).hasValue("injected");
    assertThat(honest.get("/checkout.html").body()).doesNotContain("probe.js");
    assertThat(shown("PagesInjected", "1")).isEqualTo("1");
    assertThat(shown("ChallengesRefused", "{}")).isEqualTo("{}");
    assertThat(shown("EndpointFailures", "0")).isEqualTo("0");
    assertThat(assessed(honest)).isEqualTo("CONSISTENT HIGH");
    undeploy();

    honest = deployed(2);
    HttpResponse<String> page = honest.get("/checkout.html");
    assertThat(page.body()).contains("probe.js");
    assertThat(DiagnosticHeader.of(page)).isEqualTo(Optional.empty());
    assertThat(assessed(honest)).isEqualTo("CONSISTENT HIGH");
    assertThat(assessed(masked())).isEqualTo("MASKED HIGH");
    assertThat(shown("Verdicts", "{CONSISTENT/HIGH=1, MASKED/HIGH=1}"))
        .isEqualTo("{CONSISTENT/HIGH=1, MASKED/HIGH=1}");
    undeploy();

    honest = deployed(3);
    assessed(honest);
    Visitor masked = masked();
    assessed(masked);
    assertThat(honest.get("/checkout.html").statusCode()).isEqualTo(200);
    assertThat(masked.get("/checkout.html").statusCode()).isEqualTo(200);
    assertThat(shown("GateDecisions", "{checkout/OBSERVED=1, checkout/PASSED=1}"))
        .isEqualTo("{checkout/OBSERVED=1, checkout/PASSED=1}");
    assertThat(log.ours()).anyMatch(line -> line.endsWith(linesOfThePaper().get(0)));
    undeploy();

    honest = deployed(4);
    assessed(honest);
    masked = masked();
    assessed(masked);
    assertThat(honest.get("/checkout.html").statusCode()).isEqualTo(200);
    HttpResponse<String> stopped = masked.get("/checkout.html");
    assertThat(stopped.statusCode()).isEqualTo(302);
    assertThat(stopped.headers().firstValue("Location").orElseThrow())
        .endsWith("/second-step.html");
    assertThat(masked.get("/second-step.html").statusCode()).isEqualTo(200);
    masked.get("/desk/step-up?clear=yes");
    assertThat(masked.get("/checkout.html").statusCode()).isEqualTo(200);
    assertThat(shown("GateDecisions", "{checkout/ACTED=1, checkout/CLEARED=1, checkout/PASSED=1}"))
        .isEqualTo("{checkout/ACTED=1, checkout/CLEARED=1, checkout/PASSED=1}");
    assertThat(log.ours()).noneMatch(line -> line.startsWith("WARNING"));
  }

  private Visitor deployed(int step) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(STEPS.get(step - 1)));
    StringBuilder settings = new StringBuilder();
    properties.forEach(
        (key, value) ->
            settings.append(
                WebXml.setting(key.toString().replace("webrtc.masking.", ""), value.toString())));
    String html = "<html><head></head><body>Ours</body></html>";
    return deploy(
        War.of(
                WebXml.complete(
                    settings.toString(),
                    DESK,
                    WebXml.VANTAGE,
                    WebXml.setting("trusted-proxies", "127.0.0.0/8")))
            .with("help.html", html)
            .with("checkout.html", html)
            .with("second-step.html", html));
  }

  private Visitor masked() {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    return visitor;
  }

  private static String assessed(Visitor visitor) throws Exception {
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    return visitor.verdict();
  }

  private static List<String> linesOfThePaper() {
    return Paper.of("docs/recipes.md").snippetsBelow("## Roll it out").stream()
        .filter(snippet -> snippet.language().equals("text"))
        .map(snippet -> snippet.text().strip())
        .toList();
  }

  /**
   * What JMX shows, as soon as it is what is expected: pages are counted behind their last byte.
   */
  private static String shown(String attribute, String expected) throws Exception {
    JmxReader.Bean bean = bean();
    Await.until(Duration.ofSeconds(5), () -> read(bean, attribute).equals(expected));
    return read(bean, attribute);
  }

  private static String read(JmxReader.Bean bean, String attribute) {
    try {
      return bean.read(attribute) instanceof Number number
          ? number.toString()
          : bean.nonZero(attribute).toString();
    } catch (IOException | JMException e) {
      throw new AssertionError(e);
    }
  }

  private static JmxReader.Bean bean() throws Exception {
    return new JmxReader.Bean(ManagementFactory.getPlatformMBeanServer(), new ObjectName(BEAN));
  }
}
