package io.github.webrtcmasking.internal.injection;

/**
 * Finds the end of a comment: {@code -->}, {@code --!>}, and right at its start {@code >} or {@code
 * ->}. The states are those of the HTML standard, sections 13.2.5.43 to 13.2.5.52.
 */
final class CommentEnd {
  private enum State {
    START,
    START_DASH,
    INSIDE,
    DASH,
    END,
    BANG
  }

  private State state = State.START;

  void begin() {
    state = State.START;
  }

  /** The next unit, from {@code from} on, that {@link #reachedBy} has to be asked about. */
  int pass(char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] != '-' && state == State.INSIDE) {
      i++;
    }
    return i;
  }

  boolean reachedBy(int c) {
    if (c == '>' && state != State.INSIDE && state != State.DASH) {
      return true;
    }
    state =
        switch (state) {
          case START -> c == '-' ? State.START_DASH : State.INSIDE;
          case INSIDE, BANG -> c == '-' ? State.DASH : State.INSIDE;
          case START_DASH, DASH -> c == '-' ? State.END : State.INSIDE;
          case END -> afterTwoDashes(c);
        };
    return false;
  }

  private static State afterTwoDashes(int c) {
    return switch (c) {
      case '-' -> State.END;
      case '!' -> State.BANG;
      default -> State.INSIDE;
    };
  }
}
