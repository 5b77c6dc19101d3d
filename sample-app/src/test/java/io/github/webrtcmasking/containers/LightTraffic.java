package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.lab.wire.Challenge;
import io.github.webrtcmasking.lab.wire.Http;
import io.github.webrtcmasking.lab.wire.WireVisitor;
import java.io.IOException;

/** One visitor after the other, each from the page to the answer, while a server is worked on. */
final class LightTraffic {

  private static final String HOME = "127.0.0.1";
  private static final int PAUSE_MILLIS = 30;
  private static final int OK = 200;
  private static final int TAKEN = 204;

  private final String shop;
  private final Thread thread = new Thread(this::run, "visitors");
  private volatile boolean ended;
  private volatile boolean paused;
  private volatile boolean between = true;
  private int pages;
  private int cut;
  private int withTag;
  private int taken;

  LightTraffic(String shop) {
    this.shop = shop;
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets nobody in, and waits until the last one is through. */
  void pause() throws InterruptedException {
    paused = true;
    while (!between) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  void goOn() {
    paused = false;
  }

  private void run() {
    while (!ended) {
      between = false;
      if (!paused) {
        visit();
      }
      between = true;
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void visit() {
    try {
      WireVisitor visitor = new WireVisitor(shop, HOME);
      Http.Response page = visitor.page();
      if (page.status() != OK) {
        return;
      }
      pages++;
      cut += page.body().strip().endsWith("</html>") ? 0 : 1;
      withTag += page.body().contains("/webrtc-masking/probe.js") ? 1 : 0;
      Challenge challenge = visitor.challenge();
      String relay = WireVisitor.relay(WireVisitor.allocate(challenge, HOME));
      taken += visitor.answer(challenge, relay) == TAKEN ? 1 : 0;
    } catch (IOException | RuntimeException | AssertionError undeployed) {
      // The next one finds the new version.
      sleep();
    }
  }

  int pages() {
    return pages;
  }

  /** How many pages had no end. */
  int cut() {
    return cut;
  }

  /** How many pages had no tag, though the application with the filter sent them. */
  int withoutTag() {
    return pages - withTag;
  }

  /** How many answers were taken. */
  int taken() {
    return taken;
  }

  /** Lets nobody in any more, and waits until the last one is through. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
