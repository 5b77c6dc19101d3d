package io.github.webrtcmasking.internal.injection.html;

/**
 * Makes units out of bytes. A byte order mark beats the declared encoding, as in browsers; UTF-16
 * without one takes its order from which byte of the first pair is zero.
 */
final class CodeUnitDecoder {
  private PageEncoding encoding;
  private boolean first = true;
  private boolean half;
  private int held;
  private int count;

  CodeUnitDecoder(PageEncoding declared) {
    this.encoding = declared;
  }

  PageEncoding encoding() {
    return encoding;
  }

  /** Makes units out of some of these bytes, as many as there is room; answers how many bytes. */
  int decode(byte[] bytes, int offset, int length, char[] units) {
    if (!isSingle(bytes[offset])) {
      count = 0;
      takePart(bytes[offset] & 0xFF, units);
      return 1;
    }
    count = Math.min(length, units.length);
    for (int i = 0; i < count; i++) {
      units[i] = (char) (bytes[offset + i] & 0xFF);
    }
    first = false;
    return count;
  }

  /** Text has been printed, so that bytes which look like a mark are none. */
  void noMarkFollows() {
    first = false;
  }

  /** How many units the last bytes have completed. */
  int count() {
    return count;
  }

  /** Whether each byte is a unit from here on. */
  private boolean isSingle(byte next) {
    return !half && !encoding.isTwoBytes() && !(first && mayBeMark(next));
  }

  private static boolean mayBeMark(byte next) {
    return next == (byte) 0xFE || next == (byte) 0xFF;
  }

  private void takePart(int next, char[] units) {
    if (!half) {
      half = true;
      held = next;
      return;
    }
    half = false;
    encoding = first ? afterFirstPair(held, next) : encoding;
    units[0] = (char) pair(held, next);
    count = 1;
    first = false;
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
