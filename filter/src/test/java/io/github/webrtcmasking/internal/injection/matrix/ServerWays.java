package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Case;

/**
 * What a request comes to on a server that does something in a way of its own. None of these
 * servers does; {@code legacy/tests} has a class of this name for older ones.
 */
final class ServerWays {

  private ServerWays() {}

  static String outcome(Server server, Case row) {
    return "ok";
  }
}
