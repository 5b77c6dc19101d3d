package io.github.webrtcmasking.browsers;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Where a browser runs.
 *
 * @param starter a command that runs what stands behind it, as {@code unshare} does; or nothing
 * @param reach the port of this machine's loopback that leads to a port of the browser's
 */
public record Surroundings(List<String> starter, IntUnaryOperator reach) {
  /** On this machine's loopback. */
  public static Surroundings startedBy(List<String> starter) {
    return new Surroundings(starter, port -> port);
  }
}
