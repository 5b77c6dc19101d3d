package io.github.webrtcmasking.internal.injection;

/**
 * Reads a page's units (bytes or characters), as a browser's tokenizer does as far as tags, text
 * and doctype go. Never fails and never looks ahead, so writes may be cut anywhere. Units that
 * leave the state as it is are passed in tight loops, the others followed one by one.
 *
 * <pre>
 *        +------------------------- '&gt;' -------------------------+
 *        v                                                       |
 *      TEXT --'&lt;'--&gt; TAG_OPEN --letter--&gt; TAG_NAME --&gt; attributes (quoted values hide '&gt;')
 *       ^ ^            |  |                   |
 *       | |            |  '?'--&gt; INSTRUCTION  '&gt;' of script, style, title ...
 *       | |           '!'                     v
 *       | +--'&gt;'-- DECLARATION             RAW_TEXT --"&lt;/name"--&gt; attributes
 *       |              | "--"
 *       +---"--&gt;"-- COMMENT
 * </pre>
 */
final class Tokenizer {
  /** What the unit just read has completed. */
  enum Token {
    NOTHING,
    /** The first unit of text that is not white space. */
    TEXT,
    DOCTYPE,
    START_TAG,
    END_TAG
  }

  private enum State {
    /** So far white space. */
    TEXT,
    MORE_TEXT,
    TAG_OPEN,
    END_TAG_OPEN,
    TAG_NAME,
    ATTRIBUTES,
    DECLARATION,
    DECLARATION_DASH,
    COMMENT,
    INSTRUCTION,
    INSTRUCTION_MARK,
    RAW_TEXT
  }

  private static final long DOCTYPE = TagName.of("doctype");

  private final Dialect dialect;
  private final TagEnd tagEnd = new TagEnd();
  private final CommentEnd commentEnd = new CommentEnd();
  private final RawTextEnd rawTextEnd = new RawTextEnd();
  private State state = State.TEXT;
  private Token token = Token.NOTHING;
  private Token tagKind = Token.START_TAG;
  private long name;
  private boolean inSubset;

  Tokenizer(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What the last unit read has completed. */
  Token token() {
    return token;
  }

  /** The {@link TagName} of the tag just completed; in HTML in lower case. */
  long name() {
    return name;
  }

  /** Whether the tag just completed ends in {@code />}. */
  boolean isSelfClosing() {
    return tagEnd.isSelfClosing();
  }

  /** Reads until a token is complete or all is read; answers how far it has come. */
  int read(char[] text, int from, int to) {
    token = Token.NOTHING;
    int i = from;
    while (i < to && token == Token.NOTHING) {
      i = pass(text, i, to);
      if (i < to) {
        follow(text[i]);
        i++;
      }
    }
    return i;
  }

  /** Passes units that leave the state as it is; answers where the next other one may be. */
  private int pass(char[] text, int from, int to) {
    return switch (state) {
      case TEXT -> Runs.spaces(text, from, to);
      case MORE_TEXT -> Runs.upTo('<', text, from, to);
      // Nothing but its first letters is of interest, unless it has brackets.
      case DECLARATION ->
          name == DOCTYPE && !dialect.hasSubset() ? Runs.upTo('>', text, from, to) : from;
      case TAG_NAME -> nameParts(text, from, to);
      case ATTRIBUTES -> tagEnd.pass(text, from, to);
      case COMMENT -> commentEnd.pass(text, from, to);
      case RAW_TEXT -> rawTextEnd.pass(text, from, to);
      default -> from;
    };
  }

  private int nameParts(char[] text, int from, int to) {
    int i = from;
    long read = name;
    while (i < to && !Runs.endsName(text[i])) {
      read = TagName.append(read, dialect.fold(text[i]));
      i++;
    }
    name = read;
    return i;
  }

  private void follow(int c) {
    state =
        switch (state) {
          case TEXT -> text(c);
          case MORE_TEXT -> c == '<' ? State.TAG_OPEN : state;
          case TAG_OPEN -> tagOpen(c);
          case END_TAG_OPEN -> endTagOpen(c);
          case TAG_NAME -> tagName(c);
          case ATTRIBUTES -> attributes(c);
          case DECLARATION -> declaration(c);
          case DECLARATION_DASH -> declarationDash(c);
          case COMMENT -> commentEnd.reachedBy(c) ? State.TEXT : state;
          case INSTRUCTION, INSTRUCTION_MARK -> instruction(c);
          case RAW_TEXT -> rawText(c);
        };
  }

  private State text(int c) {
    if (c == '<') {
      return State.TAG_OPEN;
    }
    if (Runs.isSpace(c)) {
      return State.TEXT;
    }
    token = Token.TEXT;
    return State.MORE_TEXT;
  }

  private State tagOpen(int c) {
    if (isLetter(c)) {
      return openTag(Token.START_TAG, c);
    }
    return switch (c) {
      case '/' -> State.END_TAG_OPEN;
      case '!' -> {
        name = TagName.EMPTY;
        yield State.DECLARATION;
      }
      case '?' -> State.INSTRUCTION;
      case '<' -> State.TAG_OPEN;
      default -> State.TEXT;
    };
  }

  private State endTagOpen(int c) {
    if (isLetter(c)) {
      return openTag(Token.END_TAG, c);
    }
    if (c == '>') {
      return State.TEXT;
    }
    return State.INSTRUCTION;
  }

  private State openTag(Token kind, int c) {
    tagKind = kind;
    name = dialect.fold(c);
    return State.TAG_NAME;
  }

  private State tagName(int c) {
    if (Runs.endsName(c)) {
      tagEnd.begin();
      return attributes(c);
    }
    name = TagName.append(name, dialect.fold(c));
    return State.TAG_NAME;
  }

  private State attributes(int c) {
    return tagEnd.reachedBy(c) ? endOfTag() : State.ATTRIBUTES;
  }

  private State endOfTag() {
    token = tagKind;
    if (tagKind == Token.START_TAG && dialect.hasRawText(name)) {
      rawTextEnd.begin(name);
      return State.RAW_TEXT;
    }
    return State.TEXT;
  }

  private State rawText(int c) {
    if (!rawTextEnd.reachedBy(c)) {
      return State.RAW_TEXT;
    }
    tagKind = Token.END_TAG;
    tagEnd.begin();
    return attributes(c);
  }

  private State declaration(int c) {
    if (c == '-' && name == TagName.EMPTY) {
      return State.DECLARATION_DASH;
    }
    inSubset = dialect.hasSubset() && (c == '[' || (inSubset && c != ']'));
    if (c == '>' && !inSubset) {
      token = name == DOCTYPE ? Token.DOCTYPE : Token.NOTHING;
      return State.TEXT;
    }
    name = name == DOCTYPE ? name : TagName.append(name, Dialect.HTML.fold(c));
    return State.DECLARATION;
  }

  private State declarationDash(int c) {
    if (c == '-') {
      commentEnd.begin();
      return State.COMMENT;
    }
    name = TagName.UNKNOWN;
    return declaration(c);
  }

  /** A processing instruction of XML ends in "?>"; HTML knows none and ends it at any '>'. */
  private State instruction(int c) {
    if (c == '>' && (state == State.INSTRUCTION_MARK || !dialect.hasInstructions())) {
      return State.TEXT;
    }
    return c == '?' ? State.INSTRUCTION_MARK : State.INSTRUCTION;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
