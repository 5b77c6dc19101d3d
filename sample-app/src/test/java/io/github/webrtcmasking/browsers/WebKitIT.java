package io.github.webrtcmasking.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WebKitIT implements BrowserContract {
  @Override
  public WebKit start() {
    return WebKit.start();
  }

  @Test
  void hasNoWebRtcWhichIsWhatItIsHereFor() {
    try (PageServer pages = PageServer.serving("<title>A page</title>");
        Browser browser = start()) {
      browser.open(pages.urlOn("127.0.0.1"));

      assertThat(browser.evaluate("typeof RTCPeerConnection")).isEqualTo("undefined");
    }
  }
}
