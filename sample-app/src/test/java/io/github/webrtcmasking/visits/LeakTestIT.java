package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.WebKit;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visitors look at what the shop sees of them, and at what the shield and their consent change. */
@ExtendWith(InOpenShops.class)
final class LeakTestIT {
  private final OpenShops shops;
  private final Chromium browser;
  private final ShopWindow direct;
  private final ShopWindow masked;
  private final ShopWindow asking;

  LeakTestIT(OpenShops shops) {
    this.shops = shops;
    browser = shops.browser();
    direct = shops.direct("enforce");
    masked = shops.masked("enforce");
    asking = shops.direct("asking");
  }

  @BeforeEach
  void comeAnew() {
    browser.forgetCookies();
  }

  @Test
  void leakTestShowsAnOrdinaryVisitorThatNothingLeaks() {
    direct.open("leak-test");
    direct.await(ShopWindow.TESTED);

    assertThat(direct.text("finding")).containsIgnoringCase("consistent, high confidence");
    assertThat(direct.rows("#addresses").toString())
        .containsPattern("(127.0.0.1 IPv4|::1 IPv6)\\|Your page requests come from there.")
        .containsPattern("127.0.0.1 IPv4\\|.*Our server saw your browser's own packets");
    assertThat(direct.text("advice")).startsWith("Nothing leaks.");
  }

  @Test
  void leakTestShowsAMaskedVisitorBothAddressesAndTheLogNone() throws Exception {
    masked.open("leak-test");
    masked.await(ShopWindow.TESTED);

    assertThat(masked.text("finding")).containsIgnoringCase("masked, high confidence");
    assertThat(masked.rows("#addresses").toString())
        .contains(ForwardingProxy.VISITOR + " IPv4|Your page requests come from there.,")
        .contains("127.0.0.1 IPv4|Our server saw your browser's own packets come from there.");
    assertThat(masked.text("reasons")).contains("another address");
    assertThat(masked.text("advice")).startsWith("Your VPN or proxy");
    assertThat(shops.log()).isNotEmpty().noneMatch(line -> line.contains(ForwardingProxy.VISITOR));
  }

  @Test
  void leakTestShowsNobodyElsesSession() throws Exception {
    direct.open("leak-test");
    direct.assessed();

    assertThat(assessmentFor("none").body())
        .contains("\"PENDING\"", "\"addresses\":[]")
        .doesNotContain("127.0.0.1");
    assertThat(assessmentFor("cross-site").statusCode()).isEqualTo(403);
    assertThat(assessmentFor("same-site").statusCode()).isEqualTo(403);
  }

  @Test
  void leakTestSaysSoWithoutJavaScript() {
    try (Browser plain = Chromium.withoutJavaScript()) {
      ShopWindow window = new ShopWindow(plain, shops.url("enforce"));
      window.open("leak-test");

      assertThat(window.text("no-script"))
          .contains("no JavaScript")
          .containsPattern("127\\.0\\.0\\.1|0:0:0:1");
    }
  }

  @Test
  void leakTestSaysSoWithoutWebRtc() {
    try (Browser without = WebKit.start()) {
      ShopWindow window = new ShopWindow(without, shops.url("enforce"));
      window.open("leak-test");
      window.await(ShopWindow.TESTED);

      assertThat(window.text("finding")).containsIgnoringCase("inconclusive");
      assertThat(window.text("reasons")).contains("has no WebRTC");
    }
  }

  @Test
  void shieldKeepsTheNosyScriptFromLearning() {
    direct.open("nosy");
    direct.await(ShopWindow.LEARNED);
    assertThat(direct.text("learned")).contains("It learned", "127.0.0.1");

    browser.forgetCookies();
    direct.open("shielded/nosy");
    direct.await(ShopWindow.LEARNED);
    assertThat(direct.text("learned")).isEqualTo("It learned no address.");
    assertThat(direct.text("ways")).doesNotContain("127.0.0.1", ".local");
    assertThat(direct.assessed().verdict()).isEqualTo("CONSISTENT");
  }

  @Test
  void firefoxSeesTheLeakTestAndTheShieldToo() throws Exception {
    try (Browser firefox = Firefox.start()) {
      ShopWindow window = new ShopWindow(firefox, shops.urlOnTheCard("enforce"));
      window.open("leak-test");
      window.await(ShopWindow.TESTED);
      assertThat(window.rows("#addresses").toString()).contains(NetworkCard.address() + " IPv4|");

      window.open("nosy");
      window.await(ShopWindow.LEARNED);
      assertThat(window.text("learned")).contains(NetworkCard.address());
      window.open("shielded/nosy");
      window.await(ShopWindow.LEARNED);
      assertThat(window.text("learned")).isEqualTo("It learned no address.");
    }
  }

  @Test
  void visitorWhoIsAskedFirstAgreesAndIsNotAskedAgain() {
    asking.open("leak-test");
    asking.await("!document.getElementById('consent').hidden");
    asking.await("document.getElementById('finding').innerText.includes('when you agree')");
    PageReview review = new PageReview(browser);
    review.look("consent");
    browser.evaluate("document.getElementById('consent-given').click()");
    asking.await(ShopWindow.TESTED);
    assertThat(asking.assessed().verdict()).isEqualTo("CONSISTENT");

    asking.open("");
    assertThat(asking.has("consent")).isFalse();
    assertThat(browser.evaluate("document.documentElement.dataset.webrtcMaskingConsent"))
        .isEqualTo("given");
    assertThat(review.objections()).isEmpty();
  }

  @Test
  void visitorWhoDeclinesIsNotLookedAtAndNotAskedAgain() {
    asking.open("");
    browser.evaluate("document.getElementById('consent-denied').click()");
    asking.await("document.getElementById('consent').hidden");
    asking.open("");

    assertThat(asking.has("consent")).isFalse();
    assertThat(
            browser.evaluate(
                "performance.getEntriesByType('resource')"
                    + ".filter((entry) => /probe|challenge/.test(entry.name)).length"))
        .isEqualTo(0L);
  }

  private HttpResponse<String> assessmentFor(String fetchSite) throws Exception {
    URI assessment = URI.create(shops.url("enforce") + "assessment");
    HttpRequest request =
        HttpRequest.newBuilder(assessment).header("Sec-Fetch-Site", fetchSite).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
