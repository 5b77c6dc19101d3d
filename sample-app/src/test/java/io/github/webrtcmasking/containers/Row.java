package io.github.webrtcmasking.containers;

import java.nio.file.Path;

/**
 * One start of a server.
 *
 * @param jar which one the shop has
 */
record Row(ServerKind kind, Platform platform, Jar jar) {

  /** The file of the jar. */
  Path jarFile() {
    return kind.api().jar(jar);
  }

  @Override
  public String toString() {
    return "%s, Java %s, %s jar".formatted(kind.title(), platform.version(), jar.title());
  }
}
