package io.github.webrtcmasking.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a test may rely on from a browser that can be watched. */
interface WatchedBrowserContract extends BrowserContract {
  @Override
  WatchedBrowser start();

  @Test
  default void preloadedScriptRunsBeforeThePagesOwn() {
    try (PageServer pages = PageServer.serving("<script>seen = globalThis.early</script>");
        WatchedBrowser browser = start()) {
      browser.preload("globalThis.early = 'before the page'");
      browser.open(pages.urlOn("127.0.0.1"));

      assertThat(browser.evaluate("seen")).isEqualTo("before the page");
    }
  }

  @Test
  default void consoleKeepsMessagesAndUncaughtErrors() {
    String page =
        "<script>console.log('a message')</script><script>throw Error('a defect')</script>";
    try (PageServer pages = PageServer.serving(page);
        WatchedBrowser browser = start()) {
      browser.open(pages.urlOn("127.0.0.1"));
      browser.evaluate("1");

      assertThat(browser.console())
          .anyMatch(line -> line.contains("a message"))
          .anyMatch(line -> line.contains("a defect"));
    }
  }
}
