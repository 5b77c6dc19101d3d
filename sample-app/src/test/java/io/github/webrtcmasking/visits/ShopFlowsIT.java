package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Customers sign in and check out, with the gate acting and observing; and all of the pages. */
@ExtendWith(InOpenShops.class)
final class ShopFlowsIT {
  private final Chromium browser;
  private final ShopWindow direct;
  private final ShopWindow masked;
  private final ShopWindow observed;
  private final ShopWindow maskedObserved;

  ShopFlowsIT(OpenShops shops) {
    browser = shops.browser();
    direct = shops.direct("enforce");
    masked = shops.masked("enforce");
    observed = shops.direct("observe");
    maskedObserved = shops.masked("observe");
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
    PageReview review = new PageReview(browser);
    review.look("checkout-observed");
    assertThat(review.objections()).isEmpty();
    maskedObserved.fill("code", maskedObserved.sentCode());
    maskedObserved.placeOrder();
    assertThat(maskedObserved.place()).isEqualTo("order.jsp");
    maskedObserved.open("operator");
    assertThat(maskedObserved.rows(".chart").toString())
        .contains("checkout, observed|")
        .doesNotContain("checkout, acted");
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

  private long counted(String label) {
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
    masked.await(ShopWindow.TESTED);
    review.look("leak-test");
    masked.open("nosy");
    masked.await(ShopWindow.LEARNED);
    review.look("nosy");
    masked.open("shielded/nosy");
    masked.await(ShopWindow.LEARNED);
    review.look("shielded");
    masked.open("operator");
    review.look("operator");
    masked.open("nothing-here");
    review.look("error");

    assertThat(review.objections()).isEmpty();
  }

  private String wrongCode() {
    return masked.sentCode().equals("000000") ? "000001" : "000000";
  }

  private static void signInWithTea(ShopWindow window) {
    window.addTea();
    window.open("login");
    window.assessed();
    window.giveNameAndPassword();
  }
}
