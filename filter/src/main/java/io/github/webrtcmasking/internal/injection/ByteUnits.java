package io.github.webrtcmasking.internal.injection;

/**
 * Makes units out of bytes. A byte order mark beats the declared encoding, as in browsers; UTF-16
 * without one takes its order from which byte of the first pair is zero.
 */
final class ByteUnits {
  private PageEncoding encoding;
  private boolean first = true;
  private boolean half;
  private int held;
  private int unit;

  ByteUnits(PageEncoding declared) {
    this.encoding = declared;
  }

  PageEncoding encoding() {
    return encoding;
  }

  /** Takes a byte; answers whether it completes a {@link #unit}. */
  boolean completedBy(int next) {
    boolean mayBeMark = first && !half && (next == 0xFE || next == 0xFF);
    if (!half && (encoding.isTwoBytes() || mayBeMark)) {
      half = true;
      held = next;
      return false;
    }
    if (half) {
      half = false;
      encoding = first ? afterFirstPair(held, next) : encoding;
      unit = pair(held, next);
    } else {
      unit = next;
    }
    first = false;
    return true;
  }

  /** Text has been printed, so that bytes which look like a mark are none. */
  void noMarkFollows() {
    first = false;
  }

  int unit() {
    return unit;
  }

  private PageEncoding afterFirstPair(int one, int two) {
    int both = (one << 8) | two;
    if (both == 0xFEFF || both == 0xFFFE) {
      return both == 0xFEFF ? PageEncoding.UTF_16BE : PageEncoding.UTF_16LE;
    }
    if (encoding != PageEncoding.UTF_16) {
      return encoding;
    }
    return one == 0 ? PageEncoding.UTF_16BE : PageEncoding.UTF_16LE;
  }

  private int pair(int one, int two) {
    return switch (encoding) {
      case UTF_16BE -> (one << 8) | two;
      case UTF_16, UTF_16LE -> (two << 8) | one;
      case ASCII_COMPATIBLE, OPAQUE -> two;
    };
  }
}
