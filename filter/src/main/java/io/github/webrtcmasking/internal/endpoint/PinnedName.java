package io.github.webrtcmasking.internal.endpoint;

/**
 * The name of a script that no other bytes ever have, and the hash by which browsers check them.
 *
 * @param name below the endpoints' path, with a slash in front
 * @param integrity as the attribute of that name has it
 */
public record PinnedName(String name, String integrity) {
  private static final String BEGIN = "/probe-";
  private static final String END = ".js";

  static PinnedName of(String version, String integrity) {
    return new PinnedName(BEGIN + version + END, integrity);
  }

  /** Whether it is the name of the collector in some version. */
  static boolean isOne(String name) {
    return name.startsWith(BEGIN) && name.endsWith(END);
  }
}
