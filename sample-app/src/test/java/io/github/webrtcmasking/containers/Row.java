package io.github.webrtcmasking.containers;

/**
 * One start of a server.
 *
 * @param jar which one the shop has
 */
record Row(ServerKind kind, Platform platform, Jar jar) {
  @Override
  public String toString() {
    return "%s, Java %s, %s jar".formatted(kind.title(), platform.version(), jar.title());
  }
}
