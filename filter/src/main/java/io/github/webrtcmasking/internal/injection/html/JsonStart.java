package io.github.webrtcmasking.internal.injection.html;

/**
 * Recognises JSON that is served as HTML by its first characters, after white space and a byte
 * order mark. JSON gets no tag, although its strings may contain a whole page.
 */
final class JsonStart {
  private boolean decided;
  private int first;

  boolean isDecided() {
    return decided;
  }

  /** Takes the next unit; returns whether it shows that this is JSON. */
  boolean take(int unit) {
    if (CharacterScan.isSpace(unit) || isMark(unit)) {
      return false;
    }
    if (first == 0 && (unit == '{' || unit == '[')) {
      first = unit;
      return false;
    }
    decided = true;
    boolean string = unit == '"' && first != 0;
    return string || (first == '[' && (unit == '{' || unit == '['));
  }

  /** Whether it is a byte order mark: the character, or one of its three bytes in UTF-8. */
  private static boolean isMark(int unit) {
    return unit == 0xFEFF || unit == 0xEF || unit == 0xBB || unit == 0xBF;
  }
}
