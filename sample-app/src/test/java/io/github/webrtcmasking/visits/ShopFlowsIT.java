package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.WebKit;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Visitors use all that the shop offers, in one server with a shop for each mode of the gate. */
final class ShopFlowsIT {
  private static final Path LOG = Path.of("target", "shop-flows.log");

  /** The leak test has a finding, and the nosy script has ended. */
  private static final String TESTED = "!document.getElementById('details').hidden";

  private static final String LEARNED =
      "document.getElementById('nosy').dataset.learned !== undefined";

  private static final String MASKED = ForwardingProxy.VISITOR;

  @TempDir private static Path folder;

  private static OwnPayara payara;
  private static ForwardingProxy proxy;
  private static Chromium browser;

  /** Directly in the shop whose gate acts, through the proxy there, and where it observes. */
  private static ShopWindow direct;

  private static ShopWindow masked;
  private static ShopWindow observed;
  private static ShopWindow maskedObserved;

  @BeforeAll
  static void open() throws Exception {
    payara = OwnPayara.start(LOG);
    payara.deploy("enforce", shop(Map.of("webrtc.masking.gate.mode", "enforce")));
    payara.deploy("observe", shop(Map.of("webrtc.masking.gate.mode", "observe")));
    int port = URI.create(payara.url("enforce")).getPort();
    proxy = ForwardingProxy.listeningOn("localhost", port);
    browser = Chromium.start();
    payara.deploy("asking", shop(Map.of("webrtc.masking.collector.consent", "required")));
    direct = new ShopWindow(browser, payara.url("enforce"));
    masked = direct.at("http://localhost:" + proxy.port() + "/enforce/");
    observed = direct.at(payara.url("observe"));
    maskedObserved = direct.at("http://localhost:" + proxy.port() + "/observe/");
  }

  /** Addresses are kept here, for the visitor; the log has none all the same. */
  @AfterAll
  static void close() throws IOException {
    browser.close();
    proxy.close();
    payara.close();
    assertThat(Files.readAllLines(LOG)).isNotEmpty().noneMatch(line -> line.contains(MASKED));
  }

  @BeforeEach
  void comeAnew() {
    browser.forgetCookies();
  }

  @Test
  void ordinaryCustomerSignsInWithThePasswordAlone() {
    direct.open("login");
    assertThat(direct.assessed().verdict()).isEqualTo("CONSISTENT");
    direct.giveNameAndPassword();

    assertThat(direct.place()).isEmpty();
    assertThat(direct.text("customer")).isEqualTo("alice");
  }

  @Test
  void maskedCustomerSignsInWithACode() {
    masked.open("login");
    assertThat(masked.assessed().verdict()).isEqualTo("MASKED");
    masked.giveNameAndPassword();

    assertThat(masked.place()).isEqualTo("login/code");
    assertThat(masked.has("customer")).isFalse();
    assertThat(masked.text("main")).contains("two different ways", "three tries");
    masked.giveCode(wrongCode());
    assertThat(masked.text("problem")).contains("not the code", "2 tries are left");
    masked.giveCode(masked.sentCode());
    assertThat(masked.place()).isEmpty();
    assertThat(masked.text("customer")).isEqualTo("alice");
  }

  @Test
  void maskedVisitorWithoutTheCodeIsNotSignedIn() {
    masked.open("login");
    masked.assessed();
    masked.giveNameAndPassword();
    masked.giveCode(wrongCode());
    masked.giveCode(wrongCode());
    masked.giveCode(wrongCode());

    assertThat(masked.place()).startsWith("login?spent=yes");
    assertThat(masked.text("spent")).contains("no longer good");
    assertThat(masked.has("customer")).isFalse();
    masked.open("login/code");
    assertThat(masked.place()).isEqualTo("login");
  }

  @Test
  void gateSendsAMaskedCustomerToTheCodeAndBackToTheCheckout() {
    signInWithTea(direct);
    masked.open("checkout"); // Another network: nothing is known yet, and the page looks.
    masked.assessed();
    masked.open("checkout");

    assertThat(masked.place()).isEqualTo("login/code?next=checkout");
    masked.giveCode(masked.sentCode());
    assertThat(masked.place()).isEqualTo("checkout");
    assertThat(masked.has("second-step")).isFalse();
    masked.placeOrder();
    assertThat(masked.place()).isEqualTo("order.jsp");
    assertThat(masked.text("order-number")).startsWith("T-");
  }

  @Test
  void gateSendsAMaskedStrangerThroughTheLoginToTheCheckout() {
    masked.addTea();
    masked.assessed();
    masked.press("checkout-link");

    assertThat(masked.place()).isEqualTo("login?next=checkout");
    masked.giveNameAndPassword();
    assertThat(masked.place()).isEqualTo("login/code?next=checkout");
    masked.giveCode(masked.sentCode());
    assertThat(masked.place()).isEqualTo("checkout");
  }

  @Test
  void gateThatObservesLetsMaskedCustomersPassAndCountsThem() {
    signInWithTea(observed);
    maskedObserved.open("checkout");
    maskedObserved.assessed();
    maskedObserved.open("checkout");

    assertThat(maskedObserved.place()).isEqualTo("checkout");
    assertThat(maskedObserved.has("second-step")).isTrue(); // The application asks by itself.
    maskedObserved.fill("code", maskedObserved.sentCode());
    maskedObserved.placeOrder();
    assertThat(maskedObserved.place()).isEqualTo("order.jsp");
    maskedObserved.open("operator");
    assertThat(maskedObserved.rows(".chart").toString())
        .contains("checkout, observed|")
        .doesNotContain("checkout, acted");
  }

  @Test
  void leakTestShowsAnOrdinaryVisitorThatNothingLeaks() {
    direct.open("leak-test");
    direct.await(TESTED);

    assertThat(direct.text("finding")).containsIgnoringCase("consistent, high confidence");
    assertThat(direct.rows("#addresses").toString())
        .containsPattern("(127.0.0.1 IPv4|::1 IPv6)\\|Your page requests come from there.")
        .containsPattern("127.0.0.1 IPv4\\|.*Our server saw your browser's own packets");
    assertThat(direct.text("advice")).startsWith("Nothing leaks.");
  }

  @Test
  void leakTestShowsAMaskedVisitorBothAddresses() {
    masked.open("leak-test");
    masked.await(TESTED);

    assertThat(masked.text("finding")).containsIgnoringCase("masked, high confidence");
    assertThat(masked.rows("#addresses").toString())
        .contains(MASKED + " IPv4|Your page requests come from there.,")
        .contains("127.0.0.1 IPv4|Our server saw your browser's own packets come from there.");
    assertThat(masked.text("reasons")).contains("another address");
    assertThat(masked.text("advice")).startsWith("Your VPN or proxy");
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
      ShopWindow window = new ShopWindow(plain, payara.url("enforce"));
      window.open("leak-test");

      assertThat(window.text("no-script"))
          .contains("no JavaScript")
          .containsPattern("127\\.0\\.0\\.1|0:0:0:1");
    }
  }

  @Test
  void leakTestSaysSoWithoutWebRtc() {
    try (Browser without = WebKit.start()) {
      ShopWindow window = new ShopWindow(without, payara.url("enforce"));
      window.open("leak-test");
      window.await(TESTED);

      assertThat(window.text("finding")).containsIgnoringCase("inconclusive");
      assertThat(window.text("reasons")).contains("has no WebRTC");
    }
  }

  @Test
  void shieldKeepsTheNosyScriptFromLearning() {
    direct.open("nosy");
    direct.await(LEARNED);
    assertThat(direct.text("learned")).contains("It learned", "127.0.0.1");

    browser.forgetCookies();
    direct.open("shielded/nosy");
    direct.await(LEARNED);
    assertThat(direct.text("learned")).isEqualTo("It learned no address.");
    assertThat(direct.text("ways")).doesNotContain("127.0.0.1", ".local");
    assertThat(direct.assessed().verdict()).isEqualTo("CONSISTENT");
  }

  @Test
  void firefoxSeesTheLeakTestAndTheShieldToo() throws Exception {
    int port = URI.create(payara.url("enforce")).getPort();
    String shop = "http://" + NetworkCard.address() + ":" + port + "/enforce/";
    try (Browser firefox = Firefox.start()) {
      ShopWindow window = new ShopWindow(firefox, shop);
      window.open("leak-test");
      window.await(TESTED);
      assertThat(window.rows("#addresses").toString()).contains(NetworkCard.address() + " IPv4|");

      window.open("nosy");
      window.await(LEARNED);
      assertThat(window.text("learned")).contains(NetworkCard.address());
      window.open("shielded/nosy");
      window.await(LEARNED);
      assertThat(window.text("learned")).isEqualTo("It learned no address.");
    }
  }

  @Test
  void visitorWhoIsAskedFirstAgreesAndIsNotAskedAgain() {
    ShopWindow asking = direct.at(payara.url("asking"));
    asking.open("leak-test");
    asking.await("!document.getElementById('consent').hidden");
    asking.await("document.getElementById('finding').innerText.includes('when you agree')");
    PageReview review = new PageReview(browser);
    review.look("consent");
    browser.evaluate("document.getElementById('consent-given').click()");
    asking.await(TESTED);
    assertThat(asking.assessed().verdict()).isEqualTo("CONSISTENT");

    asking.open("");
    assertThat(asking.has("consent")).isFalse();
    assertThat(browser.evaluate("document.documentElement.dataset.webrtcMaskingConsent"))
        .isEqualTo("given");
    assertThat(review.objections()).isEmpty();
  }

  @Test
  void visitorWhoDeclinesIsNotLookedAtAndNotAskedAgain() {
    ShopWindow asking = direct.at(payara.url("asking"));
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

  @Test
  void keyboardAloneIsEnoughToSignIn() {
    direct.open("login");
    direct.assessed();
    browser.type(Keys.TAB);
    assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("skip");
    browser.type(Keys.ENTER);
    browser.type(Keys.TAB, "alice");
    browser.evaluate("void (globalThis.pressed = true)");
    browser.type(Keys.TAB, "wonderland", Keys.ENTER);
    direct.awaitNextPage();

    assertThat(direct.text("customer")).isEqualTo("alice");
  }

  @Test
  void operatorSeesTheCountersAfterTheLogin() {
    direct.open("operator");
    assertThat(direct.place()).isEqualTo("login?next=operator");
    direct.assessed();
    direct.giveNameAndPassword();
    assertThat(direct.place()).isEqualTo("operator");
    long before = counted("consistent, high");

    browser.forgetCookies();
    direct.open("");
    direct.assessed();
    direct.open("login?next=operator");
    direct.giveNameAndPassword();

    assertThat(counted("consistent, high")).isEqualTo(before + 1);
  }

  private static long counted(String label) {
    return direct.rows(".chart").stream()
        .map(String::valueOf)
        .filter(row -> row.startsWith(label + "|"))
        .mapToLong(row -> Long.parseLong(row.split("\\|", -1)[1]))
        .findFirst()
        .orElse(0);
  }

  @Test
  void everyPageIsAccessibleLightAndDarkWideAndNarrow() {
    PageReview review = new PageReview(browser);
    masked.open("");
    masked.assessed();
    review.look("shelf");
    masked.open("cart.jsp");
    review.look("empty-cart");
    masked.addTea();
    review.look("cart");
    masked.press("checkout-link");
    review.look("login");
    masked.giveNameAndPassword();
    masked.giveCode(wrongCode());
    review.look("code");
    masked.giveCode(masked.sentCode());
    review.look("checkout");
    masked.placeOrder();
    review.look("order");
    masked.open("leak-test");
    masked.await(TESTED);
    review.look("leak-test");
    masked.open("nosy");
    masked.await(LEARNED);
    review.look("nosy");
    masked.open("shielded/nosy");
    masked.await(LEARNED);
    review.look("shielded");
    masked.open("operator");
    review.look("operator");
    masked.open("nothing-here");
    review.look("error");

    assertThat(review.objections()).isEmpty();
  }

  private static String wrongCode() {
    return masked.sentCode().equals("000000") ? "000001" : "000000";
  }

  private static void signInWithTea(ShopWindow window) {
    window.addTea();
    window.open("login");
    window.assessed();
    window.giveNameAndPassword();
  }

  private static HttpResponse<String> assessmentFor(String fetchSite) throws Exception {
    URI assessment = URI.create(payara.url("enforce") + "assessment");
    HttpRequest request =
        HttpRequest.newBuilder(assessment).header("Sec-Fetch-Site", fetchSite).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** Each with a port that no other server has. */
  private static File shop(Map<String, String> wish) throws IOException {
    Map<String, String> settings = new HashMap<>(wish);
    settings.put("webrtc.masking.vantage.port", "0");
    settings.put("webrtc.masking.trusted-proxies", "127.0.0.0/8,::1/128");
    return ShopFile.with(settings, folder);
  }
}
