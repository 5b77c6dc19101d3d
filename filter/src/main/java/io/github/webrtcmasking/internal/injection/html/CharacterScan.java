package io.github.webrtcmasking.internal.injection.html;

/** Finds where runs of units end: tight loops over units that need no tokenizer. */
final class CharacterScan {
  /** The white space of HTML as bits. */
  private static final long SPACES = 1L << ' ' | 1L << '\n' | 1L << '\r' | 1L << '\t' | 1L << '\f';

  private CharacterScan() {}

  static boolean isSpace(int c) {
    return c <= ' ' && (SPACES >>> c & 1) != 0;
  }

  /**
   * The first unit from {@code from} on that is neither white space nor a null character, or {@code
   * to}.
   */
  static int nothing(char[] text, int from, int to) {
    int i = from;
    // Chromium skips null characters, although in the standard they open the body
    // (ChromiumJudgeIT).
    while (i < to && (isSpace(text[i]) || text[i] == 0)) {
      i++;
    }
    return i;
  }

  /** The first unit from {@code from} on that is {@code end}, or {@code to}. */
  static int upTo(char end, char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] != end) {
      i++;
    }
    return i;
  }

  /** The first unit from {@code from} on that ends the name of an attribute, or {@code to}. */
  static int attributeName(char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] != '=' && !endsName(text[i])) {
      i++;
    }
    return i;
  }

  /** Whether a tag's name ends before this unit. */
  static boolean endsName(int c) {
    return c == '>' || c == '/' || isSpace(c);
  }
}
