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
  private boolean reached;

  void begin() {
    state = State.START;
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
      at = state == State.INSIDE ? Runs.upTo('-', text, at, to) : at;
      if (at < to) {
        reached = take(text[at]);
        at++;
      }
    }
    return at;
  }

  private boolean take(int c) {
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
