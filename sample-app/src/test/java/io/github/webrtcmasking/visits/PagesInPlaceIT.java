package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real Turbo and htmx exchange pages in place, in a real Chromium. A visitor leaves a proxy
 * meanwhile: they are looked at again without a page load, and nothing is held against them.
 */
class PagesInPlaceIT {

  /** The page's clock goes ahead when the test says so: the collector asks every ten seconds. */
  private static final String CLOCK =
      """
      const realNow = Date.now;
      globalThis.ahead = 0;
      Date.now = () => realNow.call(Date) + globalThis.ahead;
      """;

  /**
   * Resolves when the library has made the new page its own. Links that it has not yet taken over
   * load a new document.
   */
  private static final String CLICK =
      """
      new Promise((resolve, reject) => {
        const look = () => {
          if (document.querySelector('h1').textContent === '%2$s') {
            resolve(document.title);
          }
        };
        ['turbo:load', 'htmx:afterSettle'].forEach((event) => addEventListener(event, look));
        globalThis.ahead += 10_001;
        document.getElementById('%1$s').click();
        setTimeout(() => reject(new Error('still at ' + document.title)), 20_000);
      })
      """;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "@hotwired/turbo/dist/turbo.es2017-umd.js, data-with='turbo'",
    "htmx.org/dist/htmx.min.js, hx-boost='true'"
  })
  void visitorWhoLeavesTheProxyIsLookedAtAgain(String library, String body) throws Exception {
    Path script = Path.of(System.getProperty("page.libraries"), library);
    String card = NetworkCard.address();
    try (ScriptedShop shop = ScriptedShop.start(folder, script, body);
        ForwardingProxy proxy = ForwardingProxy.listeningOn(card, shop.port());
        Chromium browser = Chromium.start()) {
      browser.preload(CLOCK);
      String home = "http://" + card + ":" + proxy.port() + "/shop/";
      browser.open(home);
      new Visit(browser, home, "Chromium with " + library).awaitAnswer();
      assertThat(verdict(browser)).startsWith("MASKED");
      browser.evaluate("globalThis.sameDocument = true");
      assertThat(browser.evaluate(CLICK.formatted("pay", "/step-up"))).isEqualTo("/step-up");

      proxy.moveVisitorsTo(card);
      assertThat(browser.evaluate(CLICK.formatted("pay", "/pay"))).isEqualTo("/pay");

      assertThat(verdict(browser)).startsWith("CONSISTENT (HIGH)");
      assertThat(browser.evaluate("globalThis.sameDocument")).isEqualTo(true);
      assertThat(browser.evaluate("document.querySelectorAll('script[src*=\"probe.js\"]').length"))
          .isEqualTo(1L);
      assertThat(browser.console()).isEmpty();
    }
  }

  private static String verdict(Chromium browser) {
    return (String) browser.evaluate("fetch('verdict').then((answer) => answer.text())");
  }
}
