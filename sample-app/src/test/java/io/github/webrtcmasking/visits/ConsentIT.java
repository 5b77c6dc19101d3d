package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that asks its visitors first; real browsers come before and after they agree. */
final class ConsentIT {
  private static final Path LOG = Path.of("target", "consent.log");
  private static final String SHOP = "asking";

  private static final String SETTINGS =
      """
      webrtc.masking.collector.consent=required
      webrtc.masking.addresses.keep=full
      webrtc.masking.trusted-proxies=127.0.0.0/8,::1/128
      """;

  /** As a server writes it that knows the visitor's choice already. */
  private static final String AGREED =
      """
      <!doctype html><html lang="en" data-webrtc-masking-consent="given">
      <head><title>Agreed</title></head><body>Welcome back</body></html>
      """;

  private static final String AGREE =
      "document.documentElement.dataset.webrtcMaskingConsent = 'given'";

  /** The names of our files that the page has asked for, some time after it was loaded. */
  private static final String ASKED_FOR =
      """
      new Promise((resolve) => setTimeout(() => resolve(
          performance.getEntriesByType('resource')
              .map((entry) => new URL(entry.name).pathname)
              .filter((path) => path.includes('/webrtc-masking/'))
              .map((path) => path.replace(/.*\\/|;.*/g, ''))), 1500))
      """;

  @TempDir private static Path folder;

  private static OwnPayara payara;
  private static final List<String> sessions = new ArrayList<>();

  @BeforeAll
  static void startShop() throws Exception {
    payara = OwnPayara.start(LOG);
    payara.deploy(SHOP, war());
  }

  /** The whole log of all visits, at the levels that a server has by default. */
  @AfterAll
  static void noLineTellsOfAVisitor() throws IOException {
    payara.undeploy(SHOP);
    payara.close();
    assertThat(Files.readAllLines(LOG))
        .isNotEmpty()
        .noneMatch(line -> line.contains(ForwardingProxy.VISITOR))
        .noneMatch(line -> sessions.stream().anyMatch(line::contains));
  }

  @Test
  void nothingIsAskedBeforeConsentAndTheAssessmentComesAfterIt() {
    try (WatchedBrowser browser = Chromium.start()) {
      Visit visit = new Visit(browser, payara.url(SHOP), "Chromium that is asked first");
      browser.open(payara.url(SHOP));
      assertThat(browser.evaluate(ASKED_FOR)).isEqualTo(List.of("consent.js"));
      browser.evaluate("document.documentElement.dataset.webrtcMaskingConsent = 'denied'");
      assertThat(browser.evaluate(ASKED_FOR)).isEqualTo(List.of("consent.js"));
      assertThat(visit.assessment().verdict()).isEqualTo("PENDING");

      browser.evaluate(AGREE);
      visit.awaitAnswer();

      isProvenConsistent(visit, browser);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void consentThatThePageBringsAlongCounts() {
    try (Browser browser = Chromium.start()) {
      Visit visit = new Visit(browser, payara.url(SHOP), "Chromium that agreed before");
      browser.open(payara.url(SHOP));
      browser.open(payara.url(SHOP) + "agreed.html");
      visit.awaitAnswer();

      isProvenConsistent(visit, browser);
    }
  }

  @Test
  void pageWithANonceLoadsTheCollectorToo() {
    try (WatchedBrowser browser = Chromium.start()) {
      Visit visit = new Visit(browser, payara.url(SHOP), "Chromium that agrees under a policy");
      browser.open(payara.url(SHOP) + "policies/nonce");
      browser.evaluate(AGREE);
      visit.awaitAnswer();

      isProvenConsistent(visit, browser);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void maskedVisitorWhoAgreesIsInNoLogLine() {
    int port = URI.create(payara.url(SHOP)).getPort();
    try (ForwardingProxy proxy = ForwardingProxy.listeningOn("localhost", port);
        Browser browser = Chromium.start()) {
      String shop = "http://localhost:" + proxy.port() + "/" + SHOP + "/";
      Visit visit = new Visit(browser, shop, "Chromium behind a proxy that agrees");
      browser.open(shop);
      browser.evaluate(AGREE);
      visit.awaitAnswer();

      assertThat(visit.assessment().verdict()).isEqualTo("MASKED");
      sessions.add(browser.cookies().get("JSESSIONID"));
    }
  }

  private static void isProvenConsistent(Visit visit, Browser browser) {
    ShownAssessment shown = visit.assessment();
    assertThat(shown.verdict()).isEqualTo("CONSISTENT");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    sessions.add(browser.cookies().get("JSESSIONID"));
  }

  private static File war() throws IOException {
    File war = Files.createTempFile(folder, SHOP, ".war").toFile();
    ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")))
        .addAsResource(new StringAsset(SETTINGS), "META-INF/microprofile-config.properties")
        .addAsWebResource(new StringAsset(PlainWar.PAGE), "index.jsp")
        .addAsWebResource(new StringAsset(AGREED), "agreed.html")
        .as(ZipExporter.class)
        .exportTo(war, true);
    return war;
  }
}
