package io.github.webrtcmasking.internal.event;

/**
 * The syntax of host names: letters, digits and hyphens in labels; the last label is not numeric
 * (RFC 1123, section 2.1).
 */
final class HostNames {

  /** RFC 1035, section 2.3.4. */
  private static final int MAX_LENGTH = 253;

  private static final int MAX_LABEL_LENGTH = 63;

  /** The names of multicast DNS (RFC 6762). */
  private static final String LOCAL = ".local";

  private HostNames() {}

  static boolean isName(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isLabel(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return isLabel(text, start, text.length()) && isLetter(text.charAt(start));
  }

  static boolean isMulticast(String name) {
    return name.regionMatches(true, name.length() - LOCAL.length(), LOCAL, 0, LOCAL.length());
  }

  private static boolean isLabel(String text, int from, int to) {
    if (from == to || to - from > MAX_LABEL_LENGTH) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char character = text.charAt(i);
      boolean inside = i > from && i < to - 1;
      if (!isLetter(character) && !isDigit(character) && !(inside && character == '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char character) {
    int lower = character | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
