package io.github.webrtcmasking.containers;

/** Which of the two jars the shop has. */
enum Jar {
  PLAIN("plain", ""),
  STANDALONE("standalone", "-standalone");

  private final String title;
  private final String classifier;

  Jar(String title, String classifier) {
    this.title = title;
    this.classifier = classifier;
  }

  String title() {
    return title;
  }

  /** What its file's name ends with. */
  String classifier() {
    return classifier;
  }
}
