package io.github.webrtcmasking.internal.injection.matrix.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** The files of the application, which the server's own servlet sends. */
public final class StaticFiles {
  private StaticFiles() {}

  /** By path; all text. */
  public static Map<String, byte[]> all() {
    return Map.of(
        "static.html", Text.bytes(),
        "static.txt", Text.bytes(),
        // Large enough for sendfile in every server.
        "large.html", Text.ofSize(150_000).getBytes(UTF_8),
        "large.png", Text.ofSize(150_000).getBytes(UTF_8));
  }
}
