package io.github.webrtcmasking.internal.injection;

/** How deep a page currently is in includes and in captured forwards. */
final class DispatchDepth {
  private int inclusions;
  private int captures;

  /** Enters an include (1) or leaves it (-1). */
  void include(int step) {
    inclusions += step;
  }

  /**
   * Whether an include is running. Until it ends, containers let the application write the body and
   * ignore everything else.
   */
  boolean isIncluding() {
    return inclusions > 0;
  }

  /** Enters a forward that may be captured (1) or leaves it (-1). */
  void capture(int step) {
    captures += step;
  }

  boolean isCapturing() {
    return captures > 0;
  }
}
