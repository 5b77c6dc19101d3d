package io.github.webrtcmasking.internal.injection.html;

/**
 * Finds the end tag of an element whose content is raw text. A script may hide its own end tag:
 * between {@code <!--} and {@code -->}, a {@code <script>} uses up the next {@code </script>}.
 */
final class RawTextEnd {
  private enum Escape {
    NONE,
    ESCAPED,
    DOUBLE
  }

  private static final long SCRIPT = TagName.of("script");
  private static final long END_OF_SCRIPT = TagName.of("/script");
  private static final long COMMENT_DASH = TagName.of("!-");

  private long element;
  private long end;
  private Escape escape = Escape.NONE;
  private boolean reached;
  private int dashes;

  /** Whether we are in a word: what follows a {@code <}, up to the next delimiter. */
  private boolean inWord;

  private long word;

  void begin(long rawTextElement) {
    element = rawTextElement;
    end = TagName.behindSlash(rawTextElement);
    escape = Escape.NONE;
    inWord = false;
    dashes = 0;
  }

  /** Whether the last read has reached the end. */
  boolean isReached() {
    return reached;
  }

  /**
   * Reads on; returns the position that it reached. The end is right behind the name of the end
   * tag.
   */
  int read(char[] text, int from, int to) {
    int at = from;
    reached = false;
    while (at < to) {
      at = !inWord && escape == Escape.NONE ? CharacterScan.upTo('<', text, at, to) : at;
      if (at < to) {
        reached = take(text[at]);
        if (reached) {
          return at;
        }
        at++;
      }
    }
    return to;
  }

  private boolean take(int c) {
    boolean opening = inWord && word == TagName.EMPTY;
    boolean delimiter = CharacterScan.isSpace(c) || c == '>' || (c == '/' && !opening);
    if (delimiter && is(end) && escape != Escape.DOUBLE) {
      return true;
    }
    if (element == SCRIPT) {
      followEscapes(c, delimiter);
    }
    followWord(c, delimiter);
    return false;
  }

  private boolean is(long expected) {
    return inWord && word == expected;
  }

  private void followWord(int c, boolean delimiter) {
    if (c == '<' || delimiter) {
      inWord = c == '<';
      word = TagName.EMPTY;
    } else if (inWord) {
      word = TagName.append(word, PageSyntax.HTML.fold(c));
    }
  }

  private void followEscapes(int c, boolean delimiter) {
    dashes = c == '-' ? dashes + 1 : c == '>' ? dashes : 0;
    if (escape == Escape.NONE) {
      escape = c == '-' && is(COMMENT_DASH) ? Escape.ESCAPED : Escape.NONE;
    } else if (c == '>' && dashes >= 2) {
      escape = Escape.NONE;
    } else if (delimiter && is(SCRIPT)) {
      escape = Escape.DOUBLE;
    } else if (delimiter && is(END_OF_SCRIPT)) {
      escape = Escape.ESCAPED;
    }
    dashes = c == '>' ? 0 : dashes;
  }
}
