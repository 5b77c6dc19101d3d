package io.github.webrtcmasking.internal.injection.html;

/**
 * Tells JSON that is served as HTML by how it begins, white space and a byte order mark aside: its
 * strings may hold a whole page.
 */
final class JsonStart {
  private boolean decided;
  private int first;

  boolean isDecided() {
    return decided;
  }

  /** Takes the next unit; answers whether it shows that this is JSON. */
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

  /** As a character, or as its three bytes in UTF-8. */
  private static boolean isMark(int unit) {
    return unit == 0xFEFF || unit == 0xEF || unit == 0xBB || unit == 0xBF;
  }
}
