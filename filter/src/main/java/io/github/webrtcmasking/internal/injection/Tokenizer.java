package io.github.webrtcmasking.internal.injection;

/**
 * Reads a page unit by unit (bytes or characters), as a browser's tokenizer does as far as tags,
 * text and doctype go. Never fails and never looks ahead, so writes may be cut anywhere.
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
 *       +---"--&gt;"-- COMMENT      (CDATA in svg, math and XML alike, to "]]&gt;")
 * </pre>
 */
final class Tokenizer {
  /** What the unit just read has completed. */
  enum Token {
    NOTHING,
    /** A unit of text that is not white space. */
    TEXT,
    DOCTYPE,
    /** {@code <?xml …>} */
    XML_DECLARATION,
    START_TAG,
    END_TAG
  }

  private enum State {
    TEXT,
    TAG_OPEN,
    END_TAG_OPEN,
    TAG_NAME,
    BEFORE_ATTRIBUTE,
    ATTRIBUTE_NAME,
    AFTER_ATTRIBUTE_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    SELF_CLOSING,
    DECLARATION,
    DECLARATION_DASH,
    CDATA,
    COMMENT,
    INSTRUCTION,
    INSTRUCTION_MARK,
    RAW_TEXT
  }

  private final Dialect dialect;
  private final TagName name = new TagName();
  private final CommentEnd commentEnd = new CommentEnd();
  private final DoctypeEnd doctypeEnd = new DoctypeEnd();
  private final RawTextEnd rawTextEnd = new RawTextEnd();
  private State state = State.TEXT;
  private Token token = Token.NOTHING;
  private Token tagKind = Token.START_TAG;
  private boolean selfClosing;
  private boolean foreign;
  private int brackets;

  Tokenizer(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The name of the tag just completed; in HTML in lower case. */
  String name() {
    return name.toString();
  }

  /** Whether the doctype just completed is that of HTML. */
  boolean isHtmlDoctype() {
    return name.startsWith("doctypehtml");
  }

  /** Whether the tag just completed ends in {@code />}. */
  boolean isSelfClosing() {
    return selfClosing;
  }

  /** Between the tags of svg and math, where elements may be empty and CDATA is text. */
  void enterForeign() {
    foreign = true;
  }

  void leaveForeign() {
    foreign = false;
  }

  Token next(int c) {
    token = Token.NOTHING;
    selfClosing = state == State.SELF_CLOSING;
    state =
        switch (state) {
          case TEXT -> text(c);
          case TAG_OPEN -> tagOpen(c);
          case END_TAG_OPEN -> endTagOpen(c);
          case TAG_NAME -> tagName(c);
          case BEFORE_ATTRIBUTE, SELF_CLOSING -> beforeAttribute(c);
          case ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME -> attributeName(c);
          case BEFORE_VALUE -> beforeValue(c);
          case DOUBLE_QUOTED -> c == '"' ? State.BEFORE_ATTRIBUTE : state;
          case SINGLE_QUOTED -> c == '\'' ? State.BEFORE_ATTRIBUTE : state;
          case UNQUOTED -> unquoted(c);
          case DECLARATION -> declaration(c);
          case DECLARATION_DASH -> declarationDash(c);
          case CDATA -> cdata(c);
          case COMMENT -> commentEnd.reachedBy(c) ? State.TEXT : state;
          case INSTRUCTION, INSTRUCTION_MARK -> instruction(c);
          case RAW_TEXT -> rawText(c);
        };
    return token;
  }

  private State text(int c) {
    if (c == '<') {
      return State.TAG_OPEN;
    }
    // Chromium skips null characters, where the standard lets them open the body.
    if (!isSpace(c) && c != 0) {
      token = Token.TEXT;
    }
    return State.TEXT;
  }

  private State tagOpen(int c) {
    if (isLetter(c)) {
      return openTag(Token.START_TAG, c);
    }
    return switch (c) {
      case '/' -> State.END_TAG_OPEN;
      case '!' -> {
        name.clear();
        doctypeEnd.begin();
        yield State.DECLARATION;
      }
      case '?' -> {
        name.clear();
        yield State.INSTRUCTION;
      }
      case '<' -> State.TAG_OPEN;
      default -> {
        // The '<' before was text, so what follows must not be cut off from its second half.
        token = Token.TEXT;
        yield State.TEXT;
      }
    };
  }

  private State endTagOpen(int c) {
    if (isLetter(c)) {
      return openTag(Token.END_TAG, c);
    }
    if (c == '>') {
      return State.TEXT;
    }
    name.clear();
    name.append(c);
    return State.INSTRUCTION;
  }

  private State openTag(Token kind, int c) {
    tagKind = kind;
    name.clear();
    name.append(dialect.fold(c));
    return State.TAG_NAME;
  }

  private State tagName(int c) {
    if (isSpace(c) || c == '/' || c == '>') {
      return beforeAttribute(c);
    }
    name.append(dialect.fold(c));
    return State.TAG_NAME;
  }

  private State beforeAttribute(int c) {
    if (isSpace(c)) {
      return State.BEFORE_ATTRIBUTE;
    }
    return switch (c) {
      case '>' -> endOfTag();
      case '/' -> State.SELF_CLOSING;
      default -> State.ATTRIBUTE_NAME;
    };
  }

  private State attributeName(int c) {
    if (isSpace(c)) {
      return State.AFTER_ATTRIBUTE_NAME;
    }
    return switch (c) {
      case '>', '/' -> beforeAttribute(c);
      case '=' -> State.BEFORE_VALUE;
      default -> State.ATTRIBUTE_NAME;
    };
  }

  private State beforeValue(int c) {
    if (isSpace(c)) {
      return State.BEFORE_VALUE;
    }
    return switch (c) {
      case '"' -> State.DOUBLE_QUOTED;
      case '\'' -> State.SINGLE_QUOTED;
      case '>' -> endOfTag();
      default -> State.UNQUOTED;
    };
  }

  private State unquoted(int c) {
    if (isSpace(c)) {
      return State.BEFORE_ATTRIBUTE;
    }
    return c == '>' ? endOfTag() : State.UNQUOTED;
  }

  private State endOfTag() {
    token = tagKind;
    boolean empty = foreign && selfClosing;
    if (tagKind == Token.START_TAG && !empty && dialect.hasRawText(name())) {
      rawTextEnd.begin(name());
      return State.RAW_TEXT;
    }
    return State.TEXT;
  }

  private State rawText(int c) {
    if (!rawTextEnd.reachedBy(c)) {
      return State.RAW_TEXT;
    }
    tagKind = Token.END_TAG;
    return beforeAttribute(c);
  }

  private State declaration(int c) {
    if (c == '-' && name.isEmpty()) {
      return State.DECLARATION_DASH;
    }
    boolean ends = dialect.hasSubset() ? doctypeEnd.reachedBy(c) : c == '>';
    if (ends) {
      token = name.startsWith("doctype") ? Token.DOCTYPE : Token.NOTHING;
      return State.TEXT;
    }
    if (!isSpace(c)) {
      name.append(Dialect.HTML.fold(c));
    }
    boolean isCdata = c == '[' && (foreign || dialect == Dialect.XHTML) && name.is("[cdata[");
    return isCdata ? State.CDATA : State.DECLARATION;
  }

  private State cdata(int c) {
    if (c == '>' && brackets >= 2) {
      brackets = 0;
      return State.TEXT;
    }
    brackets = c == ']' ? brackets + 1 : 0;
    return State.CDATA;
  }

  private State declarationDash(int c) {
    if (c == '-') {
      commentEnd.begin();
      return State.COMMENT;
    }
    name.append('-');
    return declaration(c);
  }

  /** A processing instruction of XML ends in "?>"; HTML knows none and ends it at any '>'. */
  private State instruction(int c) {
    if (c == '>' && (state == State.INSTRUCTION_MARK || !dialect.hasInstructions())) {
      token = name.startsWith("xml") ? Token.XML_DECLARATION : Token.NOTHING;
      return State.TEXT;
    }
    name.append(c);
    return c == '?' ? State.INSTRUCTION_MARK : State.INSTRUCTION;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
