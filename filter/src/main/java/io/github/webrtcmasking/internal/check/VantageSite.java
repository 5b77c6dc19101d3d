package io.github.webrtcmasking.internal.check;

/**
 * The place of the vantage, in the words of a warning.
 *
 * @param port the UDP port
 * @param server the machine, such as "this server"
 */
record VantageSite(String port, String server) {

  /** Whether the vantage runs apart from the application. */
  boolean isElsewhere() {
    return !server.equals(DeploymentMonitor.HERE);
  }
}
