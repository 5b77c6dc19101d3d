package io.github.webrtcmasking.internal.injection.html;

/**
 * Finds the end of a doctype (XML 1.0, section 2.8). A {@code >} does not end it in quotes, in the
 * brackets of its subset, or in a comment or instruction there. HTML has none of these rules.
 */
final class DoctypeEnd {
  private enum Inside {
    MARKUP,
    QUOTES,
    COMMENT,
    INSTRUCTION
  }

  private Inside inside = Inside.MARKUP;
  private boolean subset;
  private int quote;
  private int lastFour;

  void begin() {
    inside = Inside.MARKUP;
    subset = false;
    lastFour = 0;
  }

  boolean take(int c) {
    lastFour = lastFour << 8 | (c > 0x7F ? 0 : c);
    switch (inside) {
      case QUOTES -> leaveIf(c == quote);
      case COMMENT -> leaveIf((lastFour & 0xFFFFFF) == ('-' << 16 | '-' << 8 | '>'));
      case INSTRUCTION -> leaveIf((lastFour & 0xFFFF) == ('?' << 8 | '>'));
      case MARKUP -> {
        return takeInMarkup(c);
      }
    }
    return false;
  }

  private void leaveIf(boolean ends) {
    inside = ends ? Inside.MARKUP : inside;
  }

  private boolean takeInMarkup(int c) {
    switch (c) {
      case '"', '\'' -> {
        quote = c;
        inside = Inside.QUOTES;
      }
      case '[' -> subset = true;
      case ']' -> subset = false;
      case '-' ->
          inside = lastFour == ('<' << 24 | '!' << 16 | '-' << 8 | '-') ? Inside.COMMENT : inside;
      case '?' -> inside = (lastFour & 0xFFFF) == ('<' << 8 | '?') ? Inside.INSTRUCTION : inside;
      default -> {}
    }
    return c == '>' && !subset;
  }
}
