package io.github.webrtcmasking.browsers;

import java.util.List;

/** A browser that also lets a test stand before the page's scripts and read the console. */
public interface WatchedBrowser extends Browser {
  /** Runs a script in every new document before any script of the page. */
  void preload(String script);

  /** What the pages wrote to the console since the start, uncaught errors included. */
  List<String> console();
}
