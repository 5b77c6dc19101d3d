package io.github.webrtcmasking.internal.injection.html;

/**
 * Finds the end of a tag, from behind its name. A {@code >} in a quoted value does not end the tag;
 * other quotes have no effect. The states are those of the HTML standard, sections 13.2.5.32 to
 * 13.2.5.40.
 */
final class TagEnd {
  private enum TagState {
    BEFORE_ATTRIBUTE,
    ATTRIBUTE_NAME,
    AFTER_ATTRIBUTE_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    SELF_CLOSING
  }

  private TagState tagState = TagState.BEFORE_ATTRIBUTE;
  private boolean reached;
  private boolean selfClosing;

  void begin() {
    tagState = TagState.BEFORE_ATTRIBUTE;
  }

  /** Whether the tag ended with {@code />}. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** Whether the last read has reached the end. */
  boolean isReached() {
    return reached;
  }

  /** Reads on, including the end; returns the position that it reached. */
  int read(char[] text, int from, int to) {
    int at = from;
    reached = false;
    while (at < to && !reached) {
      at =
          switch (tagState) {
            case DOUBLE_QUOTED -> value('"', text, at, to);
            case SINGLE_QUOTED -> value('\'', text, at, to);
            case ATTRIBUTE_NAME -> follow(text, CharacterScan.attributeName(text, at, to), to);
            case BEFORE_ATTRIBUTE, AFTER_ATTRIBUTE_NAME, BEFORE_VALUE, UNQUOTED, SELF_CLOSING ->
                follow(text, at, to);
          };
    }
    return at;
  }

  private int value(char quote, char[] text, int from, int to) {
    int at = CharacterScan.upTo(quote, text, from, to);
    if (at == to) {
      return to;
    }
    tagState = TagState.BEFORE_ATTRIBUTE;
    return at + 1;
  }

  private int follow(char[] text, int at, int to) {
    if (at == to) {
      return to;
    }
    char c = text[at];
    if (c == '>') {
      reached = true;
      selfClosing = tagState == TagState.SELF_CLOSING;
    } else {
      tagState = stateBehind(c);
    }
    return at + 1;
  }

  private TagState stateBehind(char c) {
    return switch (tagState) {
      case BEFORE_ATTRIBUTE, SELF_CLOSING -> beforeAttribute(c);
      case ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME -> attributeName(c);
      case BEFORE_VALUE -> beforeValue(c);
      case UNQUOTED -> CharacterScan.isSpace(c) ? TagState.BEFORE_ATTRIBUTE : tagState;
      case DOUBLE_QUOTED, SINGLE_QUOTED -> tagState;
    };
  }

  private static TagState beforeAttribute(int c) {
    if (CharacterScan.isSpace(c)) {
      return TagState.BEFORE_ATTRIBUTE;
    }
    return c == '/' ? TagState.SELF_CLOSING : TagState.ATTRIBUTE_NAME;
  }

  private static TagState attributeName(int c) {
    if (CharacterScan.isSpace(c)) {
      return TagState.AFTER_ATTRIBUTE_NAME;
    }
    return switch (c) {
      case '/' -> TagState.SELF_CLOSING;
      case '=' -> TagState.BEFORE_VALUE;
      default -> TagState.ATTRIBUTE_NAME;
    };
  }

  private static TagState beforeValue(int c) {
    if (CharacterScan.isSpace(c)) {
      return TagState.BEFORE_VALUE;
    }
    return switch (c) {
      case '"' -> TagState.DOUBLE_QUOTED;
      case '\'' -> TagState.SINGLE_QUOTED;
      default -> TagState.UNQUOTED;
    };
  }
}
