package io.github.webrtcmasking.load;

import io.github.webrtcmasking.load.KeptConnection.Reply;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors one after the other who read pages and look at images, as fast as they are served. */
final class Readers implements Callable<Times> {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int REQUESTS_EACH = 20;
  private static final int IMAGE_EACH = 4;
  private static final String TAG = "/webrtc-masking/probe.js";

  private final int port;
  private final Lane lane;
  private final long end;
  private final Times times = new Times();

  /**
   * Some for one lane.
   *
   * @param end by {@link System#nanoTime}
   */
  Readers(int port, Lane lane, long end) {
    this.port = port;
    this.lane = lane;
    this.end = end;
  }

  @Override
  public Times call() throws IOException {
    try (KeptConnection connection = new KeptConnection(port)) {
      while (System.nanoTime() < end) {
        read(new Guest(connection, lane.application(), NUMBERS.getAndIncrement(), false));
      }
    }
    return times;
  }

  private void read(Guest guest) throws IOException {
    for (int i = 0; i < REQUESTS_EACH && System.nanoTime() < end; i++) {
      boolean image = i % IMAGE_EACH == IMAGE_EACH - 1;
      long begun = System.nanoTime();
      Reply reply = guest.get(image ? LoadedShop.IMAGE : LoadedShop.PAGE);
      times.add(System.nanoTime() - begun);
      if (reply.status() != 200 || (!image && !isWhole(reply.body()))) {
        throw new AssertionError(lane + ": " + reply);
      }
    }
  }

  /** Complete, and with the tag where there is somebody to put it in. */
  private boolean isWhole(String page) {
    return page.endsWith(LoadedPage.END) && page.contains(TAG) == lane.hasFilter();
  }
}
