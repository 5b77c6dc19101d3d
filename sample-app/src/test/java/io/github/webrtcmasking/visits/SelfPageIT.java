package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Surroundings;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page with one's own verdict, as a real Chromium shows it to somebody of the operator's. */
class SelfPageIT {

  private static final String ANSWERED =
      """
      new Promise((resolve, reject) => {
        const look = () => document.querySelector('[data-pending]')
            ? setTimeout(look, 50) : resolve(document.querySelector('main').innerText);
        look();
        setTimeout(() => reject(new Error(document.body.innerText)), 20_000);
      })
      """;

  private static final Map<String, String> SETTINGS =
      Map.of("diagnostics", "true", "self.from", "10.99.0.0/16");

  @TempDir private Path folder;

  private ScriptedShop shop;
  private ForwardingProxy proxy;
  private String card;
  private String home;

  @BeforeEach
  void open() throws Exception {
    Path script = Path.of(System.getProperty("page.libraries"), "htmx.org/dist/htmx.min.js");
    card = NetworkCard.address();
    shop = ScriptedShop.start(folder, script, "", SETTINGS);
    proxy = ForwardingProxy.listeningOn(card, shop.port());
    home = "http://" + card + ":" + proxy.port() + "/shop/";
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    shop.close();
  }

  private String self() {
    return home + "webrtc-masking/self";
  }

  @Test
  void openingItAloneRunsTheCollectorAndShowsTheVerdict() {
    try (Chromium browser = Chromium.start()) {
      browser.open(self());
      browser.evaluate("globalThis.sameDocument = true");
      assertThat((String) browser.evaluate(ANSWERED))
          .contains(
              "MASKED, HIGH",
              "A second step is advised.",
              "The server itself saw the browser's packets.",
              ForwardingProxy.VISITOR + ", an address of a private network",
              "seen by the server\n" + card,
              "webrtc.masking.session.create")
          .doesNotContain("data-pending");
      assertThat(browser.evaluate("globalThis.sameDocument"))
          .as("the page changes in place")
          .isEqualTo(true);
      assertThat(browser.console()).isEmpty();

      PageReview review = new PageReview(browser);
      review.look("self");
      assertThat(review.objections()).isEmpty();
    }
  }

  @Test
  void whoComesFromAPageSeesWhetherItGotTheTag() {
    try (Chromium browser = Chromium.start()) {
      browser.open(home + "home");
      new Visit(browser, home, "Chromium at its own verdict").awaitAnswer();
      browser.open(self());
      assertThat((String) browser.evaluate("document.querySelector('main').innerText"))
          .contains("MASKED, HIGH", "/home got the tag.")
          .doesNotContain("webrtc.masking.session.create");
    }
  }

  @Test
  void germansReadGerman() {
    try (Chromium browser = Chromium.in(Surroundings.startedBy(List.of()), "--accept-lang=de-AT")) {
      browser.open(self());
      assertThat((String) browser.evaluate(ANSWERED)).contains("Ihr eigenes Urteil", "MASKED");
      assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("de");
      PageReview review = new PageReview(browser);
      review.look("self-german");
      assertThat(review.objections()).isEmpty();
    }
  }

  @Test
  void othersFindNothing() {
    proxy.moveVisitorsTo("203.0.113.9");
    try (Chromium browser = Chromium.start()) {
      browser.open(self());
      assertThat((String) browser.evaluate("document.body.innerText")).contains("not-found");
    }
  }
}
