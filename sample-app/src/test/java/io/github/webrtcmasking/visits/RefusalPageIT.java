package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real visitors at the page that refuses them. */
final class RefusalPageIT {

  private static final String AGAIN = "void document.querySelector('main a').click()";

  @TempDir private Path folder;

  @Test
  void whoeverIsLookedAtOnThePageGetsInByItsLink() throws Exception {
    try (ServletShop shop = OwnPages.refusing(folder);
        Chromium browser = Chromium.start()) {
      browser.open(shop.url() + "pay?item=7&of=8");
      assertThat(browser.evaluate("document.querySelector('h1').innerText"))
          .isEqualTo("This page does not open over your connection");
      PageReview review = new PageReview(browser);
      review.look("refusal");
      assertThat(review.objections()).isEmpty();

      new Visit(browser, shop.url(), "Chromium that was refused").awaitAnswer();
      browser.evaluate(AGAIN);
      new ShopWindow(browser, shop.url())
          .await("document.querySelector('h1').innerText === 'Tea for two'");
      assertThat(browser.evaluate("location.search")).isEqualTo("?item=7&of=8");
      assertThat(browser.console()).filteredOn(line -> !line.contains("403")).isEmpty();
    }
  }

  @Test
  void whoeverLeavesTheProxyGetsInByItsLink() throws Exception {
    String card = NetworkCard.address();
    try (ServletShop shop = OwnPages.refusing(folder);
        ForwardingProxy proxy = ForwardingProxy.listeningOn(card, shop.port());
        Chromium browser = Chromium.start()) {
      String pay = "http://" + card + ":" + proxy.port() + "/shop/pay";
      browser.open(pay);
      new Visit(browser, pay, "Chromium behind a proxy").awaitAnswer();
      browser.open(pay);
      assertThat(browser.evaluate("document.title.startsWith('This page does not open')"))
          .isEqualTo(true);

      proxy.moveVisitorsTo(card);
      browser.open(pay);
      new Visit(browser, pay, "Chromium that left its proxy").awaitAnswer();
      browser.evaluate(AGAIN);
      new ShopWindow(browser, shop.url())
          .await("document.querySelector('h1').innerText === 'Tea for two'");
    }
  }
}
