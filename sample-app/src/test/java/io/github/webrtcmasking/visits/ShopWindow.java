package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A browser's window in the shop, used as a person would: fields, buttons, what is to be read. */
final class ShopWindow {
  /** True where the leak test has a finding. */
  static final String TESTED = "!document.getElementById('details').hidden";

  /** True where the nosy script has ended. */
  static final String LEARNED = "document.getElementById('nosy').dataset.learned !== undefined";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Browser browser;
  private final String shop;

  /** The shop's address ends with a slash. */
  ShopWindow(Browser browser, String shop) {
    this.browser = browser;
    this.shop = shop;
  }

  void open(String page) {
    browser.open(shop + page);
  }

  /** Waits until the visitor of the page that is shown is assessed. */
  ShownAssessment assessed() {
    Visit visit = new Visit(browser, shop, "Window");
    await(
        "fetch('%sassessment').then((a) => a.json()).then((a) => a.verdict !== 'PENDING')"
            .formatted(shop));
    return visit.assessment();
  }

  void fill(String field, String text) {
    browser.evaluate("document.getElementById('%s').value = '%s'".formatted(field, text));
  }

  /** Presses a button or follows a link, and waits for the page behind it. */
  void press(String button) {
    browser.evaluate(
        "void (globalThis.pressed = true, document.getElementById('%s').click())"
            .formatted(button));
    awaitNextPage();
  }

  /** Waits for a page that is not marked as {@code pressed}. */
  void awaitNextPage() {
    await("!globalThis.pressed && document.readyState === 'complete'");
  }

  /** The path below the shop, with its query. */
  String place() {
    return (String)
        browser.evaluate(
            "(location.pathname + location.search).slice(new URL('%s').pathname.length)"
                .formatted(shop));
  }

  boolean has(String id) {
    return (Boolean) browser.evaluate("document.getElementById('%s') !== null".formatted(id));
  }

  String text(String id) {
    return (String) browser.evaluate("document.getElementById('%s').innerText".formatted(id));
  }

  /** The cells of a table's body, row after row. */
  List<?> rows(String tables) {
    return (List<?>)
        browser.evaluate(
            ("[...document.querySelectorAll('%s tbody tr')]"
                    + ".map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('|'))")
                .formatted(tables));
  }

  /** Waits until an expression is true. */
  void await(String condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!Boolean.TRUE.equals(browser.evaluate(condition))) {
      if (Instant.now().isAfter(giveUp)) {
        throw new AssertionError("never true at " + place() + ": " + condition);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void addTea() {
    open("");
    press("add-mint");
  }

  void giveNameAndPassword() {
    fill("username", "alice");
    fill("password", "wonderland");
    press("sign-in");
  }

  void giveCode(String code) {
    fill("code", code);
    press("confirm-code");
  }

  /** The code from the message that the demonstration shows. */
  String sentCode() {
    return text("demo-code");
  }

  void placeOrder() {
    fill("name", "Alice");
    fill("address", "Looking-glass Lane 1");
    press("place-order");
  }
}
