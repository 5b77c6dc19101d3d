package io.github.webrtcmasking.lab.latency;

/** Which collector a page has. */
public enum Tag {
  /** None, by which pages with one are measured. */
  NONE("without the tag"),

  /** The one that began after {@code load}, and waited after the browser was done. */
  BEFORE("before"),

  /** The one of the jar. */
  NOW("now");

  private final String shown;

  Tag(String shown) {
    this.shown = shown;
  }

  /** The path of a page with it, below the shop. */
  public String path(boolean images) {
    return (images ? "images-" : "page-") + name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String toString() {
    return shown;
  }
}
