package io.github.webrtcmasking.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChromiumIT implements WatchedBrowserContract {
  @Override
  public Chromium start() {
    return Chromium.start();
  }

  @Test
  void scriptsOfThePageDoNotRunWhenJavaScriptIsOff() {
    try (PageServer pages =
            PageServer.serving("<title>still</title><script>document.title = 'ran'</script>");
        Browser browser = Chromium.withoutJavaScript()) {
      browser.open(pages.urlOn("127.0.0.1"));

      assertThat(browser.evaluate("document.title")).isEqualTo("still");
    }
  }

  @Test
  void pagesComeThroughTheProxyEvenFromLoopback() {
    try (PageServer proxy = PageServer.serving("<title>from the proxy</title>");
        Browser browser = Chromium.behindProxy("http://127.0.0.1:" + proxy.port())) {
      browser.open("http://localhost:8099/");

      assertThat(browser.evaluate("document.title")).isEqualTo("from the proxy");
    }
  }
}
