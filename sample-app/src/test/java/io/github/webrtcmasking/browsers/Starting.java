package io.github.webrtcmasking.browsers;

import java.util.function.Supplier;

/** Browsers now and then do not come up on a busy machine, which says nothing about the filter. */
final class Starting {
  private static final int TRIES = 3;

  private Starting() {}

  /** What was started at the first try that did not fail; each try cleans up behind itself. */
  static <T> T patiently(Supplier<T> start) {
    for (int left = TRIES - 1; ; left--) {
      try {
        return start.get();
      } catch (RuntimeException failed) {
        if (left == 0) {
          throw failed;
        }
      }
    }
  }
}
