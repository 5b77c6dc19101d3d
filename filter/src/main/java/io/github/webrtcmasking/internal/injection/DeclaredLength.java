package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletResponse;

/** The Content-Length that the application declared, kept back until the page's length is known. */
final class DeclaredLength {
  private static final long NONE = -1;

  private final HttpServletResponse below;
  private long length = NONE;
  private boolean released;

  DeclaredLength(HttpServletResponse below) {
    this.below = below;
  }

  void declare(long newLength) {
    length = Math.max(newLength, NONE);
    released = false;
    if (length == NONE) {
      below.setContentLengthLong(NONE);
    }
  }

  boolean isWithheld() {
    return length != NONE && !released;
  }

  long value() {
    return length;
  }

  /** Tells the container the length of the page with {@code more} bytes of ours in it. */
  void release(int more) {
    if (isWithheld() && !below.isCommitted()) {
      below.setContentLengthLong(length + more);
    }
    released = true;
  }

  /** Takes the length back again, because the body begins anew. */
  void withhold() {
    if (released && length != NONE && !below.isCommitted()) {
      below.setContentLengthLong(NONE);
    }
    released = false;
  }

  void forget() {
    length = NONE;
    released = false;
  }
}
