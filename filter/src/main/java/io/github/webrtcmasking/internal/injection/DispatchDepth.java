package io.github.webrtcmasking.internal.injection;

/** How many includes and caught forwards a page is in at this moment. */
final class DispatchDepth {
  private int inclusions;
  private int captures;

  /** Something is included from here on, once more or once less. */
  void include(int step) {
    inclusions += step;
  }

  /** Whether the application can do nothing but write: containers ignore the rest meanwhile. */
  boolean isIncluding() {
    return inclusions > 0;
  }

  /** A forward may be captured from here on, once more or once less. */
  void capture(int step) {
    captures += step;
  }

  boolean isCapturing() {
    return captures > 0;
  }
}
