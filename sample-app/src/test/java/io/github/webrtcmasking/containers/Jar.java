package io.github.webrtcmasking.containers;

import java.nio.file.Path;

/** Which of the two jars the shop has. */
enum Jar {
  PLAIN("plain", ""),
  STANDALONE("standalone", "-standalone");

  private static final Path BUILT = Path.of("..", "filter", "target");

  private final String title;
  private final String classifier;

  Jar(String title, String classifier) {
    this.title = title;
    this.classifier = classifier;
  }

  String title() {
    return title;
  }

  /** As it was built just now. */
  Path file() {
    return BUILT.resolve(
        "webrtc-masking-filter-" + System.getProperty("filter.version") + classifier + ".jar");
  }
}
