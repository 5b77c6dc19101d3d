package io.github.webrtcmasking.internal.injection;

/**
 * Finds the end of a tag behind its name. Quotes around a value hide {@code >}, other quotes do
 * not. The states are those of the HTML standard, sections 13.2.5.32 to 13.2.5.40.
 */
final class TagEnd {
  private enum State {
    BEFORE_ATTRIBUTE,
    ATTRIBUTE_NAME,
    AFTER_ATTRIBUTE_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    SELF_CLOSING
  }

  private State state = State.BEFORE_ATTRIBUTE;
  private boolean reached;
  private boolean selfClosing;

  void begin() {
    state = State.BEFORE_ATTRIBUTE;
  }

  /** Whether the tag that has ended did so with {@code />}. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** Whether the last reading has come to the end. */
  boolean isReached() {
    return reached;
  }

  /** Reads on, the end included; answers how far it has come. */
  int read(char[] text, int from, int to) {
    int at = from;
    reached = false;
    while (at < to && !reached) {
      at =
          switch (state) {
            case DOUBLE_QUOTED -> value('"', text, at, to);
            case SINGLE_QUOTED -> value('\'', text, at, to);
            case ATTRIBUTE_NAME -> follow(text, Runs.attributeName(text, at, to), to);
            case BEFORE_ATTRIBUTE, AFTER_ATTRIBUTE_NAME, BEFORE_VALUE, UNQUOTED, SELF_CLOSING ->
                follow(text, at, to);
          };
    }
    return at;
  }

  private int value(char quote, char[] text, int from, int to) {
    int at = Runs.upTo(quote, text, from, to);
    if (at == to) {
      return to;
    }
    state = State.BEFORE_ATTRIBUTE;
    return at + 1;
  }

  private int follow(char[] text, int at, int to) {
    if (at == to) {
      return to;
    }
    char c = text[at];
    if (c == '>') {
      reached = true;
      selfClosing = state == State.SELF_CLOSING;
    } else {
      state = stateBehind(c);
    }
    return at + 1;
  }

  private State stateBehind(char c) {
    return switch (state) {
      case BEFORE_ATTRIBUTE, SELF_CLOSING -> beforeAttribute(c);
      case ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME -> attributeName(c);
      case BEFORE_VALUE -> beforeValue(c);
      case UNQUOTED -> Runs.isSpace(c) ? State.BEFORE_ATTRIBUTE : state;
      case DOUBLE_QUOTED, SINGLE_QUOTED -> state;
    };
  }

  private static State beforeAttribute(int c) {
    if (Runs.isSpace(c)) {
      return State.BEFORE_ATTRIBUTE;
    }
    return c == '/' ? State.SELF_CLOSING : State.ATTRIBUTE_NAME;
  }

  private static State attributeName(int c) {
    if (Runs.isSpace(c)) {
      return State.AFTER_ATTRIBUTE_NAME;
    }
    return switch (c) {
      case '/' -> State.SELF_CLOSING;
      case '=' -> State.BEFORE_VALUE;
      default -> State.ATTRIBUTE_NAME;
    };
  }

  private static State beforeValue(int c) {
    if (Runs.isSpace(c)) {
      return State.BEFORE_VALUE;
    }
    return switch (c) {
      case '"' -> State.DOUBLE_QUOTED;
      case '\'' -> State.SINGLE_QUOTED;
      default -> State.UNQUOTED;
    };
  }
}
