package io.github.webrtcmasking.containers;

/** What is tried on each server, in this order. */
enum Column {
  TAG("Page tagged once"),
  PROOF("Proof in the verdict"),
  LOGIN("Behind FORM login"),
  GATE("Gate refuses"),
  SETTINGS("Settings of the server"),
  UNCOVERED("`deny-uncovered-http-methods`"),
  UNDEPLOYED("Nothing left after undeploy");

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
