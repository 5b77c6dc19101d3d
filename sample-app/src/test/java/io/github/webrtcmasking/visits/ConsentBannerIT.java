package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Browser;
import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The banner that asks for consent, in pages under a policy that allows neither style nor code. */
final class ConsentBannerIT {

  /** What the banner shows, its buttons by text; empty if there is no banner. */
  private static final String SHOWN =
      """
      (() => {
        const host = document.querySelector('[data-webrtc-masking-ask]');
        if (!host) { return null; }
        const buttons = [...host.shadowRoot.querySelectorAll('button')];
        const section = host.shadowRoot.querySelector('section');
        return {
          language: (section ?? buttons[0]).lang,
          label: section?.getAttribute('aria-label') ?? '',
          text: section?.querySelector('p').innerText ?? '',
          notice: section?.querySelector('a')?.getAttribute('href') ?? '',
          fixed: getComputedStyle(section ?? buttons[0]).position === 'fixed',
          buttons: buttons.map((button) => button.innerText),
          looks: new Set(buttons.map((button) => {
            const style = getComputedStyle(button);
            return [style.color, style.backgroundColor, style.font, style.border,
                Math.round(button.getBoundingClientRect().width), button.offsetHeight].join();
          })).size,
          legible: buttons.every((button) => {
            const {top, bottom, height} = button.getBoundingClientRect();
            return height > 15 && top >= 0 && bottom <= innerHeight;
          }),
        };
      })()
      """;

  private static final String PRESS =
      """
      void [...document.querySelector('[data-webrtc-masking-ask]').shadowRoot
          .querySelectorAll('button')].find((one) => one.innerText === '%s').click()
      """;

  private static final String PROBES =
      "performance.getEntriesByType('resource').filter(({name}) => name.includes('probe.js')).length";

  private static final String FOCUSED =
      "(document.activeElement.shadowRoot?.activeElement?.innerText ?? document.activeElement.id)";

  /** Whether the end of the page, scrolled to its end, is the last link and no banner. */
  private static final String LAST_LINK_IS_FREE =
      """
      (() => {
        scrollTo(0, 1e6);
        const {left, top, width, height} = document.getElementById('last').getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return seen?.id === 'last';
      })()
      """;

  @TempDir private static Path folder;

  private static ServletShop shop;

  @BeforeAll
  static void open() throws Exception {
    shop = OwnPages.asking(folder);
  }

  @AfterAll
  static void close() throws LifecycleException {
    shop.close();
  }

  /** A window and what is in it. */
  private record Window(Browser browser) {

    Window open(String page) {
      browser.open(shop.url() + page);
      return this;
    }

    void awaitBanner() {
      new ShopWindow(browser, shop.url())
          .await("!!document.querySelector('[data-webrtc-masking-ask]')");
    }

    void awaitNoBanner() {
      new ShopWindow(browser, shop.url())
          .await("!document.querySelector('[data-webrtc-masking-ask]')");
    }

    Map<?, ?> banner() {
      awaitBanner();
      return (Map<?, ?>) browser.evaluate(SHOWN);
    }

    void press(String button) {
      awaitBanner();
      browser.evaluate(PRESS.formatted(button));
    }

    String verdict() {
      return (String) browser.evaluate("fetch('verdict').then((answer) => answer.text())");
    }

    void awaitAnswer(String name) {
      new Visit(browser, shop.url(), name).awaitAnswer();
    }

    long probes() {
      return ((Number) browser.evaluate(PROBES)).longValue();
    }
  }

  @Test
  void keyboardGivesConsentAndWithdrawsIt() {
    try (Chromium browser = Chromium.start()) {
      Window window = new Window(browser).open("");
      Map<?, ?> banner = window.banner();
      assertThat(banner.get("label")).isEqualTo("Your consent");
      assertThat(banner.get("buttons")).isEqualTo(List.of("Refuse", "Agree"));
      assertThat(banner.get("looks")).as("answers that look alike").isEqualTo(1L);
      assertThat(banner.get("fixed")).isEqualTo(true);
      assertThat(banner.get("legible")).isEqualTo(true);
      assertThat(banner.get("notice")).isEqualTo("/shop/privacy");
      assertThat(browser.evaluate(FOCUSED)).as("focus is not taken").isEqualTo("");

      browser.type(Keys.TAB);
      browser.type(Keys.TAB);
      assertThat(browser.evaluate(FOCUSED)).isEqualTo("Refuse");
      assertThat(window.probes()).isZero();
      browser.type(Keys.TAB);
      assertThat(browser.evaluate(FOCUSED)).isEqualTo("Agree");
      browser.type(Keys.ENTER);
      window.awaitAnswer("Chromium that agrees by keyboard");
      assertThat(window.verdict()).startsWith("CONSISTENT (HIGH)");

      assertThat(window.banner().get("buttons")).isEqualTo(List.of("Withdraw consent"));
      window.open("next");
      assertThat(window.banner().get("buttons")).isEqualTo(List.of("Withdraw consent"));
      assertThat(window.probes()).as("agreed before").isEqualTo(1);
      window.press("Withdraw consent");
      new ShopWindow(browser, shop.url()).await(FOCUSED + " === 'Close'");
      assertThat(window.banner().get("text").toString()).contains("Your consent is withdrawn");
      browser.type(Keys.ENTER);
      window.awaitNoBanner();
      window.open("later");
      browser.evaluate("new Promise((resolve) => setTimeout(resolve, 700))");
      window.awaitNoBanner();
      assertThat(window.probes()).isZero();
      assertThat(browser.console()).isEmpty();
      assertThat(browser.cookies().keySet()).containsExactly("JSESSIONID");
    }
  }

  @Test
  void refusalIsRememberedAsConsentIs() {
    try (WatchedBrowser browser = Chromium.start()) {
      Window window = new Window(browser).open("de");
      assertThat(window.banner().get("language")).isEqualTo("de");
      window.press("Ablehnen");
      window.awaitNoBanner();
      window.open("next");
      browser.evaluate("new Promise((resolve) => setTimeout(resolve, 700))");
      window.awaitNoBanner();
      assertThat(window.probes()).isZero();
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void linkOfThePageWithdraws() {
    try (WatchedBrowser browser = Chromium.start()) {
      Window window = new Window(browser).open("own");
      window.press("Agree");
      window.awaitAnswer("Chromium that agrees");
      window.awaitNoBanner();
      browser.evaluate("void document.getElementById('own').click()");
      assertThat(window.banner().get("text").toString()).contains("withdrawn");
      assertThat(browser.evaluate("location.hash")).isEqualTo("");
      assertThat(browser.evaluate("document.documentElement.dataset.webrtcMaskingConsent"))
          .isEqualTo("denied");
    }
  }

  /** A page whose consent manager speaks is not asked by us. */
  @Test
  void pageThatAnswersItselfNeedsNoBanner() {
    try (WatchedBrowser browser = Chromium.start()) {
      Window window = new Window(browser).open("own");
      window.awaitBanner();
      browser.evaluate("document.documentElement.dataset.webrtcMaskingConsent = 'given'");
      window.awaitNoBanner();
      window.awaitAnswer("Chromium whose page agrees");
      assertThat(window.verdict()).startsWith("CONSISTENT");
    }
  }

  @Test
  void shieldedPageIsAskedTooAndItsCollectorWorks() {
    try (WatchedBrowser browser = Chromium.start()) {
      Window window = new Window(browser).open("shielded/page");
      window.press("Agree");
      new ShopWindow(browser, shop.url())
          .await("fetch('../verdict').then((a) => a.text()).then((t) => t.startsWith('CONSIS'))");
      assertThat(window.probes()).as("probes outside of the shield's frame").isZero();
    }
  }

  @Test
  void browserWithoutSheetsMadeInCodeShowsTheQuestionLegibly() {
    try (WatchedBrowser browser = Chromium.start()) {
      browser.preload("delete CSSStyleSheet.prototype.replaceSync");
      Window window = new Window(browser).open("");
      Map<?, ?> banner = window.banner();
      assertThat(banner.get("fixed")).isEqualTo(false);
      assertThat(banner.get("legible")).isEqualTo(true);
      window.press("Refuse");
      window.awaitNoBanner();
    }
  }

  /** Nobody has to answer in order to get at the end of a page, however its body is laid out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "body.style.margin = '0'",
        "documentElement.style.height = document.body.style.height = '100%'",
        "body.style.display = 'flex'",
      })
  void lastLinkOfLongPageIsReachedOnSmallScreen(String layout) {
    try (Chromium browser = Chromium.start()) {
      browser.resize(320, 560);
      Window window = new Window(browser).open("long");
      browser.evaluate("void (document." + layout + ")");
      window.awaitBanner();
      ShopWindow page = new ShopWindow(browser, shop.url());
      page.await(LAST_LINK_IS_FREE);
      Object height = browser.evaluate("document.body.offsetHeight");

      window.press("Refuse");
      window.awaitNoBanner();
      assertThat(browser.evaluate("document.documentElement.lastElementChild.tagName"))
          .as("room for the banner")
          .isEqualTo("BODY");
      assertThat(browser.evaluate("document.body.offsetHeight")).isEqualTo(height);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void roomForTheBannerFollowsItsHeight() {
    try (Chromium browser = Chromium.start()) {
      browser.resize(900, 560);
      Window window = new Window(browser).open("long");
      window.awaitBanner();
      browser.resize(320, 560);
      new ShopWindow(browser, shop.url()).await(LAST_LINK_IS_FREE);
      window.press("Agree");
      window.awaitAnswer("Chromium on a telephone");
      ShopWindow page = new ShopWindow(browser, shop.url());
      page.await(SHOWN + ".buttons.length === 1");
      page.await(LAST_LINK_IS_FREE);
    }
  }

  @Test
  void firefoxAsksToo() {
    try (WatchedBrowser browser = Firefox.start()) {
      Window window = new Window(browser).open("");
      assertThat(window.banner().get("looks")).isEqualTo(1L);
      assertThat(window.banner().get("fixed")).isEqualTo(true);
      window.press("Agree");
      window.awaitAnswer("Firefox that agrees");
      assertThat(window.banner().get("buttons")).isEqualTo(List.of("Withdraw consent"));
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void nothingIsWrongWithItForAxe() {
    try (Chromium browser = Chromium.start()) {
      PageReview review = new PageReview(browser);
      Window window = new Window(browser).open("");
      window.awaitBanner();
      review.look("consent");
      window.press("Agree");
      window.awaitAnswer("Chromium that is reviewed");
      new ShopWindow(browser, shop.url()).await(SHOWN + ".buttons.length === 1");
      review.look("consent-given");
      window.press("Withdraw consent");
      new ShopWindow(browser, shop.url()).await(SHOWN + ".buttons[0] === 'Close'");
      review.look("consent-withdrawn");
      assertThat(review.objections()).isEmpty();
    }
  }
}
