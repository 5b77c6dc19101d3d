package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar installs in applications of many kinds, and what it does where it cannot. */
class InstallationTest extends ApplicationPerTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final LogLines log = LogLines.listen();

  @BeforeEach
  void nothingIsLeftOfFormerTests() {
    Vantages.requireNone();
  }

  @Override
  @AfterEach
  void undeploy() throws Exception {
    log.close();
    super.undeploy();
    Vantages.requireNone();
  }

  private Visitor deploy(String webXml, Library... libraries) throws Exception {
    return deploy(libraries.length == 0 ? War.of(webXml) : War.of(webXml, libraries));
  }

  @Test
  void metadataCompleteApplicationIsServed() throws Exception {
    Visitor visitor = deploy(WebXml.complete(WebXml.VANTAGE));

    assertServesAndAssesses(visitor);
    assertThat(log.ours()).noneMatch(line -> line.startsWith("WARN"));
  }

  @Test
  void oldApplicationIsServed() throws Exception {
    assertServesAndAssesses(deploy(WebXml.ancient(WebXml.VANTAGE)));
  }

  @Test
  void applicationThatIsScannedIsServed() throws Exception {
    assertServesAndAssesses(deploy(WebXml.open(WebXml.VANTAGE)));
  }

  @Test
  void attributesAreThereFromTheFirstPageOn() throws Exception {
    Visitor visitor = deploy(WebXml.complete(WebXml.NO_VANTAGE));
    visitor.get("/shop/page");

    assertThat(visitor.state())
        .containsEntry("verdict", "PENDING")
        .containsEntry("attribute", "true")
        .containsEntry("text", "PENDING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "open"})
  void declaredFilterOfTheApplicationSeesNoEndpoint(String metadata) throws Exception {
    Visitor visitor =
        deploy(
            metadata.equals("complete")
                ? WebXml.complete(WebXml.REFUSING_FILTER, WebXml.NO_VANTAGE, MAY_CREATE)
                : WebXml.open(WebXml.REFUSING_FILTER, WebXml.NO_VANTAGE, MAY_CREATE));

    assertThat(visitor.get("/shop/page").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/static.html").statusCode()).isEqualTo(403);
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    assertThat(visitor.answer(visitor.challenge(), Events.UNSUPPORTED).statusCode()).isEqualTo(204);
  }

  private static final String MAY_CREATE = WebXml.setting("session.create", "true");

  @Test
  void explicitEntryServesAloneWhereTheInitializerIsLeftOut() throws Exception {
    Visitor visitor =
        deploy(WebXml.open(WebXml.ABSOLUTE_ORDERING, WebXml.MASKING_FILTER, WebXml.VANTAGE));

    assertThat(log.ours()).hasSize(1).allMatch(StartLineTest::isStartLine);
    assertServesAndAssesses(visitor);
    int port = challengePort(visitor);
    assertThat(canBind(port)).isFalse();

    application.undeploy();
    application = null;

    assertThat(canBind(port)).isTrue();
  }

  @Test
  void nothingIsInstalledWhereTheInitializerIsLeftOut() throws Exception {
    Visitor visitor = deploy(WebXml.open(WebXml.ABSOLUTE_ORDERING));

    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    visitor.get("/shop/page");
    assertThat(visitor.state()) // Masking.of answers all the same.
        .containsEntry("verdict", "NOT_EVALUATED")
        .containsEntry("reasons", "[FILTER_OFF]");
    Vantages.requireNone();
  }

  @Test
  void explicitEntryReplacesThePageMappingsAndItsParametersAreSettings() throws Exception {
    Visitor visitor =
        deploy(
            WebXml.complete(
                WebXml.COUNTING_FILTER,
                WebXml.maskingFilter(WebXml.initParam("path", "/elsewhere")),
                WebXml.setting("path", "/over-ridden"),
                WebXml.VANTAGE));

    String filters = visitor.get("/shop/plain").headers().firstValue("X-Filters").orElseThrow();
    assertThat(filters)
        .contains("masking=[/*", "webrtc-masking-front=[/*")
        .doesNotContain("webrtc-masking-pages", "webrtc-masking-servlets");
    assertThat(visitor.get("/elsewhere/probe.js").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/over-ridden/probe.js").statusCode()).isEqualTo(404);
    assertThat(Vantages.threads()).hasSize(1);
  }

  @Test
  void entryDoesNotHinderDispatches() throws Exception {
    Visitor visitor = deploy(WebXml.complete(WebXml.MASKING_FILTER, WebXml.NO_VANTAGE));

    assertThat(visitor.get("/shop/forward").body()).contains("Welcome");
    assertThat(visitor.get("/shop/error").statusCode()).isEqualTo(500);
  }

  @Test
  void disabledFilterLeavesNoTrace() throws Exception {
    Visitor visitor =
        deploy(WebXml.complete(WebXml.COUNTING_FILTER, WebXml.setting("enabled", "false")));

    HttpResponse<String> page = visitor.get("/shop/page");
    assertThat(page.headers().firstValue("X-Filters"))
        .hasValueSatisfying(filters -> assertThat(filters).doesNotContain("webrtc"));
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    assertThat(visitor.state())
        .containsEntry("verdict", "NOT_EVALUATED")
        .containsEntry("reasons", "[FILTER_OFF]")
        .containsEntry("text", "null");
    Vantages.requireNone();
    assertThat(log.ours()).anyMatch(line -> line.contains("webrtc.masking.enabled=false"));
  }

  @Test
  void sessionIsCreatedByAChallengeOnlyWhereThatIsConfigured() throws Exception {
    Visitor visitor = deploy(WebXml.complete(WebXml.NO_VANTAGE, MAY_CREATE));

    visitor.get("/shop/plain");
    assertThat(visitor.sessionId()).isNull();
    visitor.challenge();
    assertThat(visitor.sessionId()).isNotNull();
  }

  @Test
  void challengeThatFailsForWantOfASessionIsHintedAtOnce() throws Exception {
    Visitor visitor = deploy(WebXml.complete(WebXml.NO_VANTAGE));

    visitor.askForChallenge();
    visitor.askForChallenge();

    assertThat(log.ours()).filteredOn(line -> line.contains("session.create=true")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"initializer", "entry"})
  void wrongSettingStopsTheDeploymentAndSaysWhatIsAllowed(String way) {
    String wrong = WebXml.setting("vantage.port", "81");
    String webXml =
        way.equals("entry")
            ? WebXml.open(WebXml.ABSOLUTE_ORDERING, WebXml.MASKING_FILTER, wrong)
            : WebXml.complete(wrong);

    Throwable stopped = catchThrowable(() -> deploy(webXml));

    assertThat(stopped).isNotNull();
    assertThat(Await.chain(stopped) + log.all())
        .contains("webrtc.masking.vantage.port = '81'", "53, 80, 443 or 1024 to 65535");
    Vantages.requireNone();
  }

  @Test
  void applicationWorksWithoutTheLibraryThatIsMissing() throws Exception {
    Visitor visitor =
        deploy(
            WebXml.complete(WebXml.COUNTING_FILTER, WebXml.VANTAGE),
            Library.FILTER,
            Library.CONFIG);

    assertThat(visitor.get("/shop/page").body()).contains("Welcome").doesNotContain("<script");
    assertThat(visitor.state())
        .containsEntry("verdict", "NOT_EVALUATED")
        .containsEntry("reasons", "[FILTER_OFF]");
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    assertThat(log.ours())
        .anyMatch(
            line ->
                line.startsWith("SEVERE")
                    && line.contains("is missing")
                    && line.endsWith(
                        "; %s brings JSON-B with it: take it in place of this jar"
                            .formatted(Product.STANDALONE_JAR)));
    Vantages.requireNone();
  }

  @Test
  void entryAloneWorksWithoutLibrariesToo() throws Exception {
    Visitor visitor =
        deploy(WebXml.open(WebXml.ABSOLUTE_ORDERING, WebXml.MASKING_FILTER), Library.FILTER);

    assertThat(visitor.get("/shop/page").body()).contains("Welcome");
    assertThat(log.ours()).anyMatch(line -> line.startsWith("SEVERE"));
  }

  @Test
  void takenPortIsNamedAndTheRestGoesOn() throws Exception {
    try (DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
      String port = Integer.toString(other.getLocalPort());
      Visitor visitor =
          deploy(
              WebXml.complete(
                  WebXml.setting("vantage.port", port),
                  WebXml.setting("vantage.bind", "127.0.0.1")));

      assertThat(log.ours()).anyMatch(line -> line.startsWith("WARN") && line.contains(port));
      visitor.get("/shop/page");
      Challenge challenge = visitor.challenge();
      assertThat(challenge.iceServers()).isEmpty();
      assertThat(visitor.answer(challenge, Events.gathered()).statusCode()).isEqualTo(204);
      assertThat(visitor.verdict()).startsWith("INCONCLUSIVE");
    }
  }

  private static void assertServesAndAssesses(Visitor visitor) throws Exception {
    assertThat(visitor.get("/shop/page").statusCode()).isEqualTo(200);
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    Map<String, String> state = visitor.state();
    assertThat(state)
        .containsEntry("verdict", "CONSISTENT")
        .containsEntry("confidence", "HIGH")
        .containsEntry("attribute", "true")
        .containsEntry("text", "CONSISTENT");
  }

  /** The port that the running vantage told the operator. */
  private int challengePort(Visitor visitor) {
    String told = String.join("\n", log.ours());
    Matcher port = Pattern.compile("UDP port (\\d+)").matcher(told.replace(".", ""));
    assertThat(port.find()).as(told).isTrue();
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);
    return Integer.parseInt(port.group(1));
  }

  private static boolean canBind(int port) {
    try (DatagramSocket socket = new DatagramSocket(port, LOOPBACK)) {
      return socket.isBound();
    } catch (SocketException taken) {
      return false;
    }
  }
}
