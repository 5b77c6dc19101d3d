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
  private boolean selfClosing;

  void begin() {
    state = State.BEFORE_ATTRIBUTE;
  }

  /** Whether the tag that has ended did so with {@code />}. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** The next unit, from {@code from} on, that {@link #reachedBy} has to be asked about. */
  int pass(char[] text, int from, int to) {
    return switch (state) {
      case BEFORE_ATTRIBUTE, BEFORE_VALUE -> Runs.spaces(text, from, to);
      case ATTRIBUTE_NAME -> Runs.attributeName(text, from, to);
      case DOUBLE_QUOTED -> Runs.upTo('"', text, from, to);
      case SINGLE_QUOTED -> Runs.upTo('\'', text, from, to);
      case AFTER_ATTRIBUTE_NAME, UNQUOTED, SELF_CLOSING -> from;
    };
  }

  boolean reachedBy(int c) {
    if (c == '>' && state != State.DOUBLE_QUOTED && state != State.SINGLE_QUOTED) {
      selfClosing = state == State.SELF_CLOSING;
      return true;
    }
    state =
        switch (state) {
          case BEFORE_ATTRIBUTE, SELF_CLOSING -> beforeAttribute(c);
          case ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME -> attributeName(c);
          case BEFORE_VALUE -> beforeValue(c);
          case DOUBLE_QUOTED -> c == '"' ? State.BEFORE_ATTRIBUTE : state;
          case SINGLE_QUOTED -> c == '\'' ? State.BEFORE_ATTRIBUTE : state;
          case UNQUOTED -> Runs.isSpace(c) ? State.BEFORE_ATTRIBUTE : state;
        };
    return false;
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
