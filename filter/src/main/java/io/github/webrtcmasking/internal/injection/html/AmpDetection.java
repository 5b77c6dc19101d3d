package io.github.webrtcmasking.internal.injection.html;

/**
 * Looks for the attribute of an html tag that makes the page AMP: {@code amp}, its variants for
 * advertisements and mail, or one of them with the lightning sign. An AMP page with a script of its
 * own is invalid.
 */
final class AmpDetection {
  private static final TagNameSet WORDS = TagNameSet.of("amp", "amp4ads", "amp4email");

  /** The sign, as a character and as its three bytes in UTF-8. */
  private static final String SIGN = "\u26a1";

  private static final String SIGN_IN_BYTES = "\u00e2\u009a\u00a1";

  private enum AmpState {
    NAME,
    BEFORE_VALUE,
    UNQUOTED,
    QUOTED
  }

  private AmpState ampState = AmpState.NAME;
  private char quote;
  private long word;
  private int length;
  private boolean sign;
  private boolean signInBytes;
  private boolean found;

  /** Begins a tag; its attributes follow. */
  void begin() {
    found = false;
    beginName();
  }

  /** Whether the attributes read so far make the page AMP. */
  boolean isFound() {
    return found;
  }

  /** Reads what follows the tag's name, including the end of the tag. */
  void read(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      take(text[i]);
    }
  }

  private void take(char c) {
    switch (ampState) {
      case QUOTED -> {
        if (c == quote) {
          beginName();
        }
      }
      case UNQUOTED -> {
        if (CharacterScan.isSpace(c)) {
          beginName();
        }
      }
      case BEFORE_VALUE -> {
        if (!CharacterScan.isSpace(c)) {
          quote = c;
          ampState = c == '"' || c == '\'' ? AmpState.QUOTED : AmpState.UNQUOTED;
        }
      }
      case NAME -> takeOfName(c);
    }
  }

  private void takeOfName(char c) {
    if (CharacterScan.isSpace(c) || c == '/' || c == '>' || c == '=') {
      found |= WORDS.contains(word);
      beginName();
      ampState = c == '=' ? AmpState.BEFORE_VALUE : AmpState.NAME;
      return;
    }
    word = TagName.append(word, PageSyntax.HTML.fold(c));
    sign |= length == 0 && c == SIGN.charAt(0);
    signInBytes &= length >= SIGN_IN_BYTES.length() || c == SIGN_IN_BYTES.charAt(length);
    length++;
    found |= sign || (signInBytes && length == SIGN_IN_BYTES.length());
  }

  private void beginName() {
    ampState = AmpState.NAME;
    word = TagName.EMPTY;
    length = 0;
    sign = false;
    signInBytes = true;
  }
}
