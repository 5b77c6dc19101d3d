package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.WatchedBrowser;
import io.github.webrtcmasking.lab.Situation.Event;
import io.github.webrtcmasking.visits.CollectorWatch;

/** What happens to visitors while they wait for the shop. */
final class Happenings {
  private Happenings() {}

  /** The visitor leaves one line for the other when the page has its challenge. */
  static final Event HANDOVER =
      new Event() {
        @Override
        public String preload() {
          return CollectorWatch.HOLDING_THE_CHALLENGE;
        }

        @Override
        public void happen(WatchedBrowser browser, Access access) {
          CollectorWatch collector = new CollectorWatch(browser);
          collector.awaitChallenge();
          access.visitor().run(OVER_TO_THE_OTHER_LINE);
          browser.evaluate(Visits.SEEN); // The answer does not have to try out dead connections.
          collector.release();
        }
      };

  private static final String OVER_TO_THE_OTHER_LINE =
      """
      if ip -o link show dev wwan0 up | grep -q wwan0; then
        ip link set eth0 up
        ip link set wwan0 down
        ip route add default via 192.168.1.1 dev eth0
      else
        ip link set wwan0 up
        ip link set eth0 down
        ip route add default via 10.7.0.1 dev wwan0
      fi
      """;

  /** The visitor clicks on the extension's button and loads the page again. */
  static final Event SWITCHING_THE_PROXY_ON =
      new Event() {
        @Override
        public String preload() {
          return CollectorWatch.READING_ALONG;
        }

        @Override
        public void happen(WatchedBrowser browser, Access access) {
          if (!comesThroughTheProxy(browser)) {
            Object page = browser.evaluate("location.href");
            switchOn(browser);
            browser.open(page.toString());
          }
        }
      };

  static void switchOn(WatchedBrowser browser) {
    browser.evaluate(SWITCH_ON.formatted(Plan.HOSTING, Exits.HTTP_PORT));
  }

  private static final String SWITCH_ON =
      """
      new Promise((resolve, reject) => {
        new MutationObserver(() => resolve(true)).observe(
            document.documentElement, {attributeFilter: ['data-proxy']});
        postMessage({proxy: {host: '%s', port: %d}});
        setTimeout(() => reject(new Error('the extension does nothing')), 10_000);
      })
      """;

  private static boolean comesThroughTheProxy(WatchedBrowser browser) {
    return browser
        .evaluate("fetch('seen.jsp').then((answer) => answer.text())")
        .toString()
        .contains(Plan.HOSTING);
  }
}
