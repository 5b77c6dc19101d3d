package io.github.webrtcmasking.load;

/** What comes to the shop for a few seconds, before another lane has its turn. */
enum Lane {
  WITHOUT("pages and images, without the filter", LoadedShop.WITHOUT),
  WITH("pages and images, with the filter", LoadedShop.WITH),
  ALL("the same, with challenges, answers, attacks and datagrams beside", LoadedShop.WITH);

  private final String title;
  private final String application;

  Lane(String title, String application) {
    this.title = title;
    this.application = application;
  }

  /** For tables. */
  String title() {
    return title;
  }

  /** The path of the application that is asked. */
  String application() {
    return application;
  }

  boolean hasFilter() {
    return this != WITHOUT;
  }
}
