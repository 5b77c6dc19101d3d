package io.github.webrtcmasking.internal.injection.html;

/**
 * Finds the end of a comment: {@code -->} or {@code --!>}, and at its very start also {@code >} or
 * {@code ->}. The states are those of the HTML standard, sections 13.2.5.43 to 13.2.5.52.
 */
final class CommentEnd {
  private enum CommentState {
    START,
    START_DASH,
    INSIDE,
    DASH,
    END,
    BANG
  }

  private CommentState commentState = CommentState.START;
  private boolean reached;

  void begin() {
    commentState = CommentState.START;
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
      at = commentState == CommentState.INSIDE ? CharacterScan.upTo('-', text, at, to) : at;
      if (at < to) {
        reached = take(text[at]);
        at++;
      }
    }
    return at;
  }

  private boolean take(int c) {
    if (c == '>' && commentState != CommentState.INSIDE && commentState != CommentState.DASH) {
      return true;
    }
    commentState =
        switch (commentState) {
          case START -> c == '-' ? CommentState.START_DASH : CommentState.INSIDE;
          case INSIDE, BANG -> c == '-' ? CommentState.DASH : CommentState.INSIDE;
          case START_DASH, DASH -> c == '-' ? CommentState.END : CommentState.INSIDE;
          case END -> afterTwoDashes(c);
        };
    return false;
  }

  private static CommentState afterTwoDashes(int c) {
    return switch (c) {
      case '-' -> CommentState.END;
      case '!' -> CommentState.BANG;
      default -> CommentState.INSIDE;
    };
  }
}
