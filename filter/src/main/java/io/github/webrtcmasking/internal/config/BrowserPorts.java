package io.github.webrtcmasking.internal.config;

import java.util.Set;

/** The ports that browsers allow WebRTC to reach. */
final class BrowserPorts {

  private static final Set<Integer> LOW = Set.of(53, 80, 443);

  private BrowserPorts() {}

  static boolean allow(int port) {
    return LOW.contains(port) || (port >= 1024 && port <= 65535);
  }
}
