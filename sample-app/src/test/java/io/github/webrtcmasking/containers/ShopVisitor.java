package io.github.webrtcmasking.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.containers.Applications.Form;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import io.github.webrtcmasking.visits.ShownAssessment;
import io.github.webrtcmasking.visits.Visit;
import java.time.Duration;

/** A real Chromium in the shops of one server. */
final class ShopVisitor implements AutoCloseable {

  private static final String TAGS =
      "document.querySelectorAll('script[src*=\"/webrtc-masking/probe.js\"]').length";
  private static final String STATUS =
      "performance.getEntriesByType('navigation')[0].responseStatus";
  private static final String CHALLENGE =
      "fetch('%swebrtc-masking/challenge', {method: '%s', headers: {'X-Masking': '1'}})"
          + ".then((answer) => answer.redirected ? -1 : answer.status)";
  private static final String SUBMIT =
      "void (globalThis.pressed = true,"
          + " document.querySelector('[name=j_username]').value = '%s',"
          + " document.querySelector('[name=j_password]').value = '%s',"
          + " document.getElementById('login').submit())";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port;
  private final String name;
  private final ForwardingProxy proxy;
  private final Chromium browser;

  ShopVisitor(int port, Row row) {
    this.port = port;
    this.name = row.toString();
    this.proxy = ForwardingProxy.listeningOn("localhost", port);
    this.browser = Chromium.start();
  }

  private static String url(int port, Form form) {
    return "http://localhost:" + port + "/" + form.title() + "/";
  }

  /** The first page has one tag, and so has what the browser made of it. */
  void seesOneTag() {
    browser.forgetCookies();
    browser.open(url(port, Form.SHOP));
    assertThat(browser.evaluate(STATUS)).isEqualTo(200L);
    assertThat(browser.evaluate(TAGS)).isEqualTo(1L);
    assertThat(
            browser.evaluate(
                "fetch(location, {headers: {Accept: 'text/html'}}).then((page) => page.text())"
                    + ".then((text) => text.split('Fernleaf').length > 1)"))
        .isEqualTo(true);
  }

  /** Someone at home is so with a proof, and is let through. */
  void isProvenAtHome() {
    browser.forgetCookies();
    ShownAssessment shown =
        new Visit(browser, url(port, Form.SHOP), name + " at home").untilAssessed();
    assertThat(shown.verdict()).isEqualTo("CONSISTENT");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    assertThat(shown.reasons()).contains("PROVEN");
    browser.open(url(port, Form.SHOP) + Applications.GUARDED);
    assertThat(browser.evaluate(STATUS)).isEqualTo(200L);
  }

  /** The proxy's word counts, because the settings in the server's own place have arrived. */
  void isMaskedBehindProxy() {
    browser.forgetCookies();
    ShownAssessment shown =
        new Visit(browser, url(proxy.port(), Form.SHOP), name + " behind a proxy").untilAssessed();
    assertThat(shown.verdict()).isEqualTo("MASKED");
    assertThat(shown.reasons()).contains("PROVEN", "ADDRESS_DIFFERS");
  }

  /** The same visitor. */
  void isRefusedBehindProxy() {
    browser.open(url(proxy.port(), Form.SHOP) + Applications.GUARDED);
    assertThat(browser.evaluate(STATUS)).isEqualTo(403L);
  }

  /** The collector answers on the login page; whoever logs in then is known on the page wanted. */
  void isKnownWhenLoggedIn(Form form) {
    browser.forgetCookies();
    Visit visit = new Visit(browser, url(port, form), name + " " + form.title());
    browser.open(url(port, form));
    assertThat(browser.evaluate("document.title")).isEqualTo("Login");
    assertThat(browser.evaluate(TAGS)).isEqualTo(1L);
    visit.awaitAnswer();
    browser.evaluate(SUBMIT.formatted(Applications.USER, Applications.PASSWORD));
    assertThat(
            Await.until(
                PATIENCE,
                () ->
                    Boolean.TRUE.equals(
                        browser.evaluate(
                            "!globalThis.pressed && document.readyState === 'complete'"))))
        .isTrue();
    // Undertow keeps the welcome file's name.
    assertThat(browser.evaluate("location.href"))
        .isIn(url(port, form), url(port, form) + "index.jsp");
    assertThat((String) browser.evaluate("document.title")).contains("Fernleaf");
    ShownAssessment shown = visit.assessment();
    assertThat(shown.verdict()).isEqualTo("CONSISTENT");
    assertThat(shown.confidence()).isEqualTo("HIGH");
    assertThat(shown.reasons()).contains("PROVEN");
  }

  /** Other methods than ours are refused by the server or by us, and nobody is asked to log in. */
  void isRefusedOtherMethods() {
    areRefused("logged in");
    browser.forgetCookies();
    browser.open(url(port, Form.DENIED));
    areRefused("not logged in");
  }

  private void areRefused(String who) {
    for (String method : new String[] {"PUT", "DELETE"}) {
      assertThat(browser.evaluate(CHALLENGE.formatted(url(port, Form.DENIED), method)))
          .as("%s, %s", who, method)
          .isIn(403L, 405L);
    }
  }

  /** The same page without the jar. */
  void visitsTheBareShop() {
    browser.forgetCookies();
    browser.open(url(port, Form.BARE));
    assertThat(browser.evaluate(STATUS)).isEqualTo(200L);
    assertThat(browser.evaluate(TAGS)).isEqualTo(0L);
  }

  /** Also ends the connections, which keep applications in some servers. */
  @Override
  public void close() {
    browser.close();
    proxy.close();
  }
}
