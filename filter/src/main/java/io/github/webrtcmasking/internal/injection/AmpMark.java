package io.github.webrtcmasking.internal.injection;

/**
 * Looks among the attributes of an html tag for the one that makes the page AMP: {@code amp}, its
 * kinds for advertisements and mail, or the same with a lightning sign. Such a page is invalid with
 * any script of its own.
 */
final class AmpMark {
  private static final Names WORDS = Names.of("amp", "amp4ads", "amp4email");

  /** The sign, as a character and as its three bytes in UTF-8. */
  private static final String SIGN = "\u26a1";

  private static final String SIGN_IN_BYTES = "\u00e2\u009a\u00a1";

  private enum State {
    NAME,
    BEFORE_VALUE,
    UNQUOTED,
    QUOTED
  }

  private State state = State.NAME;
  private char quote;
  private long word;
  private int length;
  private boolean sign;
  private boolean signInBytes;
  private boolean found;

  /** A tag's name is read; its attributes follow. */
  void begin() {
    found = false;
    beginName();
  }

  /** Whether the page is AMP by what was read of this tag. */
  boolean isFound() {
    return found;
  }

  /** Reads on behind the tag's name, the end of the tag included. */
  void read(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      take(text[i]);
    }
  }

  private void take(char c) {
    switch (state) {
      case QUOTED -> {
        if (c == quote) {
          beginName();
        }
      }
      case UNQUOTED -> {
        if (Runs.isSpace(c)) {
          beginName();
        }
      }
      case BEFORE_VALUE -> {
        if (!Runs.isSpace(c)) {
          quote = c;
          state = c == '"' || c == '\'' ? State.QUOTED : State.UNQUOTED;
        }
      }
      case NAME -> takeOfName(c);
    }
  }

  private void takeOfName(char c) {
    if (Runs.isSpace(c) || c == '/' || c == '>' || c == '=') {
      found |= WORDS.contains(word);
      beginName();
      state = c == '=' ? State.BEFORE_VALUE : State.NAME;
      return;
    }
    word = TagName.append(word, Dialect.HTML.fold(c));
    sign |= length == 0 && c == SIGN.charAt(0);
    signInBytes &= length >= SIGN_IN_BYTES.length() || c == SIGN_IN_BYTES.charAt(length);
    length++;
    found |= sign || (signInBytes && length == SIGN_IN_BYTES.length());
  }

  private void beginName() {
    state = State.NAME;
    word = TagName.EMPTY;
    length = 0;
    sign = false;
    signInBytes = true;
  }
}
