package io.github.webrtcmasking.internal.injection.html;

/**
 * Decodes bytes into code units. A byte order mark overrides the declared encoding, as in browsers
 * (the BOM sniff of the Encoding Standard). UTF-16 without a mark takes its byte order from the
 * zero byte of the first pair.
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

  /**
   * Decodes some of these bytes, as many as there is room for units; returns how many bytes.
   *
   * @param units at least two
   */
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

  /**
   * Records that text was printed, so bytes that look like a byte order mark are none.
   *
   * @return the byte that looked like the beginning of one, or -1 if there is none
   */
  int noMarkFollows() {
    boolean wasByte = first && half && !encoding.isTwoBytes();
    first = false;
    half &= !wasByte;
    return wasByte ? held : -1;
  }

  /** How many units the last call decoded. */
  int count() {
    return count;
  }

  /** Whether each byte is a unit, from this one on. */
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
    first = false;
    if (encoding.isTwoBytes()) {
      units[0] = (char) pair(held, next);
      count = 1;
    } else { // No mark, but two bytes of the page.
      units[0] = (char) held;
      units[1] = (char) next;
      count = 2;
    }
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
    return encoding == PageEncoding.UTF_16BE ? (one << 8) | two : (two << 8) | one;
  }
}
