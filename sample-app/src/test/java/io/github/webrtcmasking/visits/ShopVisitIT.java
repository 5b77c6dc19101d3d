package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.PageServer;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.browsers.WebKit;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Real browsers visit the shop on one real Payara Micro; nobody clicks anything. */
@ArquillianTest
final class ShopVisitIT {
  private static final String SESSION = "JSESSIONID";

  /** How the page that is shown came: a 304 transfers headers and no body. */
  private static final String ARRIVAL =
      """
      (() => {
        const page = performance.getEntriesByType('navigation')[0];
        return {
          asked: page.transferSize > 0,
          bodySent: page.transferSize > page.encodedBodySize,
          tag: document.querySelector('script[src*="probe.js"]') !== null,
        };
      })()
      """;

  private static final String RELOADED =
      "document.readyState === 'complete'"
          + " && performance.getEntriesByType('navigation')[0].type === 'reload'";

  /** The same page for a script, past the tagged one in the browser's cache. */
  private static final String FETCHED =
      """
      fetch(location.href, {cache: 'no-cache'})
        .then((answer) => answer.text())
        .then((text) => text.includes('probe.js'))
      """;

  @ArquillianResource private URL deployed;

  @Deployment(testable = false)
  static WebArchive shop() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")))
        .addAsWebResource(
            new StringAsset("<!doctype html><head><title>Static</title></head>"), "static.html")
        .addAsWebResource(
            new StringAsset("<!doctype html><head><title>Cached</title></head>" + "x".repeat(5000)),
            "cached.html");
  }

  @Test
  void chromiumIsProvenConsistent() {
    try (Browser browser = Chromium.start()) {
      isProvenConsistent(new Visit(browser, shopOn("localhost"), "Chromium").untilAssessed());
    }
  }

  @Test
  void chromiumBehindAProxyIsProvenMasked() {
    try (ForwardingProxy proxy = ForwardingProxy.listeningOn("localhost", deployed.getPort());
        Browser browser = Chromium.start()) {
      String shop = shopOn("localhost", proxy.port());
      isProvenMasked(new Visit(browser, shop, "Chromium behind a proxy").untilAssessed());
    }
  }

  @Test
  void firefoxIsProvenConsistent() throws Exception {
    try (Browser browser = Firefox.start()) {
      String shop = shopOn(NetworkCard.address());
      isProvenConsistent(new Visit(browser, shop, "Firefox").untilAssessed());
    }
  }

  @Test
  void firefoxBehindAProxyIsProvenMasked() throws Exception {
    String card = NetworkCard.address();
    try (ForwardingProxy proxy = ForwardingProxy.listeningOn(card, deployed.getPort());
        Browser browser = Firefox.start()) {
      String shop = shopOn(card, proxy.port());
      isProvenMasked(new Visit(browser, shop, "Firefox behind a proxy").untilAssessed());
    }
  }

  @Test
  void candidatesRewrittenByThePageAreTamperedWith() {
    isTampered(Forgeries.REWRITTEN_ADDRESSES, "Chromium with rewritten candidates");
  }

  @Test
  void candidatesRewrittenAndProofsLeftOutAreTamperedWith() {
    isTampered(Forgeries.WITHHELD_PROOFS, "Chromium with withheld proofs");
  }

  @Test
  void eventsThatTheDescriptionContradictsAreTamperedWith() {
    contradictsItself(Forgeries.OTHER_EVENTS, "Chromium with invented events");
  }

  @Test
  void eventsAndDescriptionThatTheStatisticsContradictAreTamperedWith() {
    contradictsItself(Forgeries.OTHER_DESCRIPTION, "Chromium with an invented description");
  }

  @Test
  void browserWithoutWebRtcIsInconclusive() {
    try (Browser browser = WebKit.start()) {
      ShownAssessment shown = new Visit(browser, shopOn("localhost"), "WebKitGTK").untilAssessed();

      assertThat(shown.verdict()).isEqualTo("INCONCLUSIVE");
      assertThat(shown.reasons()).contains("WEBRTC_UNAVAILABLE");
      assertThat(shown.masked()).isFalse();
    }
  }

  @Test
  void pageWithANonceIsCollected() {
    try (WatchedBrowser browser = Chromium.start()) {
      Visit visit = new Visit(browser, shopOn("localhost"), "Chromium under a policy");
      browser.open(shopOn("localhost") + "policies/nonce");
      visit.awaitAnswer();

      isProvenConsistent(visit.assessment());
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void pageThatForbidsScriptsIsUntouched() throws Exception {
    String page = shopOn("localhost") + "policies/none";
    HttpResponse<byte[]> shown =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(page)).header("Accept", "text/html").build(),
                BodyHandlers.ofByteArray());
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(shown.body());

    assertThat(shown.headers().firstValue("Repr-Digest"))
        .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
    assertThat(DiagnosticHeader.of(shown)).hasValue("skipped; reason=csp-blocks-script");
    try (WatchedBrowser browser = Chromium.start()) {
      browser.open(page);

      assertThat(browser.evaluate("document.scripts.length")).isEqualTo(0L);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void cachedPageIsNotModifiedAndStillHasTheTag() {
    try (Browser browser = Chromium.start()) {
      browser.open(shopOn("localhost") + "cached.html");
      // A page without Cache-Control is fresh for a tenth of its age; a reload asks all the same.
      browser.evaluate("void setTimeout(() => location.reload(), 100)");
      assertThat(Await.until(Duration.ofSeconds(20), () -> isReloaded(browser))).isTrue();

      assertThat(browser.evaluate(ARRIVAL))
          .isEqualTo(Map.of("asked", true, "bodySent", false, "tag", true));
      assertThat(browser.evaluate(FETCHED)).isEqualTo(false);
    }
  }

  private static boolean isReloaded(Browser browser) {
    try {
      return browser.evaluate(RELOADED).equals(true);
    } catch (RuntimeException goneWithThePage) {
      return false;
    }
  }

  @Test
  void shopWorksWithoutJavaScript() {
    try (Browser browser = Chromium.withoutJavaScript()) {
      Visit visit = new Visit(browser, shopOn("localhost"), "Chromium without JavaScript");
      browser.open(shopOn("localhost"));
      visit.saveScreenshot();
      browser.evaluate("document.querySelector('form[action$=cart] button').click()");

      assertThat(browser.evaluate("location.pathname")).asString().contains("cart");
      assertThat(visit.assessment().verdict()).isIn("PENDING", "INCONCLUSIVE");
    }
  }

  @Test
  void countersAreShownToNobodyByDefault() throws Exception {
    URI page = URI.create(shopOn("localhost") + "operator");
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void filterCreatesNoSession() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI page = URI.create(shopOn("localhost") + "static.html");
    URI challenge = URI.create(shopOn("localhost") + "webrtc-masking/challenge");

    HttpResponse<String> shown =
        client.send(
            HttpRequest.newBuilder(page).header("Accept", "text/html").build(),
            BodyHandlers.ofString());
    HttpResponse<String> plainPost =
        client.send(
            HttpRequest.newBuilder(challenge).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    HttpResponse<String> asCollector =
        client.send(
            HttpRequest.newBuilder(challenge)
                .header("X-Masking", "1")
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(shown.body()).contains("probe.js");
    assertThat(shown.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(plainPost.statusCode()).isEqualTo(403);
    assertThat(plainPost.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(asCollector.statusCode()).isEqualTo(204);
    assertThat(asCollector.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void formOfAnotherSiteLeavesTheSessionCookieAlone() {
    String attack =
        "<form method=post action='%swebrtc-masking/challenge'><input name=a value=b></form>"
            + "<script>document.forms[0].submit()</script>";
    try (PageServer otherSite = PageServer.serving(attack.formatted(shopOn("localhost")));
        Browser browser = Chromium.withoutGraceForNewCookies()) {
      Visit visit = new Visit(browser, shopOn("localhost"), "Chromium before a foreign form");
      ShownAssessment before = visit.untilAssessed();
      String session = browser.cookies().get(SESSION);
      browser.open(otherSite.urlOn("127.0.0.1"));

      assertThat(browser.evaluate("location.pathname")).asString().endsWith("/challenge");
      assertThat(browser.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"))
          .isEqualTo(403L);
      browser.open(shopOn("localhost"));
      assertThat(browser.cookies()).containsEntry(SESSION, session);
      assertThat(visit.assessment()).isEqualTo(before);
    }
  }

  private void isTampered(String forgery, String name) {
    try (ForwardingProxy proxy = ForwardingProxy.listeningOn("localhost", deployed.getPort());
        WatchedBrowser browser = Chromium.start()) {
      browser.preload(forgery);
      ShownAssessment shown =
          new Visit(browser, shopOn("localhost", proxy.port()), name).untilAssessed();

      assertThat(shown.verdict()).isEqualTo("TAMPERED");
      assertThat(shown.reasons()).contains("CLAIM_CONTRADICTS_PROOF", "CLAIMS_DIFFER");
    }
  }

  /** Without a proxy: the proof fits, and only the claims show that somebody lies. */
  private void contradictsItself(String forgery, String name) {
    try (WatchedBrowser browser = Chromium.start()) {
      browser.preload(forgery);
      ShownAssessment shown = new Visit(browser, shopOn("localhost"), name).untilAssessed();

      assertThat(shown.verdict()).isEqualTo("TAMPERED");
      assertThat(shown.confidence()).isEqualTo("LOW");
      assertThat(shown.reasons()).contains("CLAIMS_DIFFER");
    }
  }

  private static void isProvenConsistent(ShownAssessment shown) {
    assertThat(shown.verdict()).isEqualTo("CONSISTENT");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    assertThat(shown.reasons()).contains("PROVEN").containsAnyOf("SAME_ADDRESS", "SAME_HOST");
    assertThat(shown.masked()).isFalse();
  }

  private static void isProvenMasked(ShownAssessment shown) {
    assertThat(shown.verdict()).isEqualTo("MASKED");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    assertThat(shown.reasons()).contains("ADDRESS_DIFFERS", "PROVEN");
    assertThat(shown.masked()).isTrue();
  }

  private String shopOn(String host) {
    return shopOn(host, deployed.getPort());
  }

  private String shopOn(String host, int port) {
    return "http://" + host + ":" + port + deployed.getPath();
  }
}
