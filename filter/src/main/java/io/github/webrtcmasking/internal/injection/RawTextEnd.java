package io.github.webrtcmasking.internal.injection;

/**
 * Finds the end tag of an element whose content is raw text. A script may hide its own end tag:
 * between {@code <!--} and {@code -->} a {@code <script>} takes the next {@code </script>} with it.
 */
final class RawTextEnd {
  private enum Escape {
    NONE,
    ESCAPED,
    DOUBLE
  }

  private final TagName word = new TagName();
  private String element = "";
  private Escape escape = Escape.NONE;
  private int dashes;

  void begin(String rawTextElement) {
    element = rawTextElement;
    escape = Escape.NONE;
    word.clear();
    dashes = 0;
  }

  /** Whether {@code c} is the unit right behind the name of the end tag. */
  boolean reachedBy(int c) {
    boolean delimiter =
        Tokenizer.isSpace(c) || c == '>' || (c == '/' && !word.toString().equals("<"));
    if (delimiter && word.toString().equals("</" + element) && escape != Escape.DOUBLE) {
      return true;
    }
    if (element.equals("script")) {
      followEscapes(c, delimiter);
    }
    followWord(c, delimiter);
    return false;
  }

  private void followWord(int c, boolean delimiter) {
    if (c == '<' || delimiter) {
      word.clear();
    }
    if (c == '<' || !word.isEmpty()) {
      word.append(Dialect.HTML.fold(c));
    }
  }

  private void followEscapes(int c, boolean delimiter) {
    dashes = c == '-' ? dashes + 1 : c == '>' ? dashes : 0;
    String read = word.toString();
    if (escape == Escape.NONE) {
      escape = c == '-' && read.equals("<!-") ? Escape.ESCAPED : Escape.NONE;
    } else if (c == '>' && dashes >= 2) {
      escape = Escape.NONE;
    } else if (delimiter && read.equals("<script")) {
      escape = Escape.DOUBLE;
    } else if (delimiter && read.equals("</script")) {
      escape = Escape.ESCAPED;
    }
    dashes = c == '>' ? 0 : dashes;
  }
}
