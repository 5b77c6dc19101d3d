package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import io.github.webrtcmasking.browsers.Firefox;
import io.github.webrtcmasking.browsers.WatchedBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that restarts with another random secret while a page is open, and keeps sessions. */
class RestartIT {
  @TempDir private Path folder;

  @Test
  void chromiumIsNotAccusedWhenTheServerRestarts() throws Exception {
    try (WatchedBrowser browser = Chromium.start()) {
      restartWhileAnswering(browser, "Chromium");
    }
  }

  @Test
  void firefoxIsNotAccusedWhenTheServerRestarts() throws Exception {
    try (WatchedBrowser browser = Firefox.start()) {
      restartWhileAnswering(browser, "Firefox");
    }
  }

  private void restartWhileAnswering(WatchedBrowser browser, String name) throws Exception {
    try (ForgetfulServer server = ForgetfulServer.start(folder)) {
      browser.preload(CollectorWatch.HOLDING_THE_CHALLENGE);
      browser.open(server.page());
      CollectorWatch collector = new CollectorWatch(browser);
      collector.awaitChallenge();

      server.restart();
      collector.release();
      new Visit(browser, server.page(), name + " at a restarted server").awaitAnswer();

      assertThat(browser.evaluate("fetch('verdict').then((answer) => answer.text())"))
          .asString()
          .startsWith("INCONCLUSIVE (LOW) [SEAL_KEY_UNKNOWN");
    }
  }
}
