package io.github.webrtcmasking.internal.injection.html;

/**
 * Reads a page's units (bytes or characters) like a browser's tokenizer, as far as tags, text and
 * doctype matter. It never fails and never looks ahead, so the application may split its writes
 * anywhere.
 *
 * <pre>
 *        +------------------------- '&gt;' -------------------------+
 *        v                                                       |
 *      TEXT --'&lt;'--&gt; TAG_OPEN --letter--&gt; TAG_NAME --&gt; ATTRIBUTES (quoted values hide '&gt;')
 *       ^ ^            |  |                   |
 *       | |            |  '?'--&gt; INSTRUCTION  '&gt;' of script, style, title ...
 *       | |           '!'                     v
 *       | +--'&gt;'-- DECLARATION             RAW_TEXT --"&lt;/name"--&gt; ATTRIBUTES
 *       |              | "--"
 *       +---"--&gt;"-- COMMENT      (CDATA in svg, math and XML alike, to "]]&gt;")
 * </pre>
 *
 * Each state has one method, which reads as long as the state lasts. It takes the position to begin
 * at and returns the position that it reached.
 */
final class Tokenizer {
  /** The token that the unit just read completes. */
  enum Token {
    NOTHING,
    /** The first unit of text that is not white space. */
    TEXT,
    DOCTYPE,
    /** {@code <?xml …>} */
    XML_DECLARATION,
    START_TAG,
    END_TAG
  }

  private enum State {
    /** Only white space so far. */
    TEXT,
    MORE_TEXT,
    TAG_OPEN,
    END_TAG_OPEN,
    TAG_NAME,
    ATTRIBUTES,
    DECLARATION,
    CDATA,
    COMMENT,
    INSTRUCTION,
    INSTRUCTION_MARK,
    RAW_TEXT
  }

  private static final long XML = TagName.of("xml");
  private static final long HTML = TagName.of("html");

  private final PageSyntax syntax;
  private final TagEnd tagEnd = new TagEnd();
  private final AmpDetection ampDetection = new AmpDetection();
  private final CommentEnd commentEnd = new CommentEnd();
  private final MarkupDeclaration markupDeclaration;
  private final RawTextEnd rawTextEnd = new RawTextEnd();
  private State state = State.TEXT;
  private Token token = Token.NOTHING;
  private Token tagKind = Token.START_TAG;
  private long name;
  private boolean foreign;
  private int brackets;

  Tokenizer(PageSyntax syntax) {
    this.syntax = syntax;
    this.markupDeclaration = new MarkupDeclaration(syntax);
  }

  /** The token that the last unit completed. */
  Token token() {
    return token;
  }

  /** The {@link TagName} of the tag just completed; in HTML in lower case. */
  long name() {
    return name;
  }

  /** Whether the doctype just completed is that of HTML. */
  boolean isHtmlDoctype() {
    return markupDeclaration.isHtml();
  }

  /** Whether the tag just completed ends in {@code />}. */
  boolean isSelfClosing() {
    return tagEnd.isSelfClosing();
  }

  /** Whether the html tag just completed says that the page is AMP. */
  boolean isAmp() {
    return ampDetection.isFound();
  }

  /** Enters the content of svg or math, where elements may be self-closing and CDATA is text. */
  void enterForeign() {
    foreign = true;
  }

  void leaveForeign() {
    foreign = false;
  }

  /**
   * Reads until a token is complete or everything is read; returns the position that it reached.
   */
  int read(char[] text, int from, int to) {
    token = Token.NOTHING;
    int at = from;
    while (at < to && token == Token.NOTHING) {
      at =
          switch (state) {
            case TEXT -> text(text, at, to);
            case MORE_TEXT -> moreText(text, at, to);
            case TAG_OPEN -> tagOpen(text, at, to);
            case END_TAG_OPEN -> endTagOpen(text, at, to);
            case TAG_NAME -> tagName(text, at, to);
            case ATTRIBUTES -> attributes(text, at, to);
            case DECLARATION -> declaration(text, at, to);
            case CDATA -> cdata(text, at, to);
            case COMMENT -> comment(text, at, to);
            case INSTRUCTION, INSTRUCTION_MARK -> instruction(text, at, to);
            case RAW_TEXT -> rawText(text, at, to);
          };
    }
    return at;
  }

  private int text(char[] text, int from, int to) {
    int at = CharacterScan.nothing(text, from, to);
    if (at == to) {
      return to;
    }
    if (text[at] == '<') {
      state = State.TAG_OPEN;
    } else {
      token = Token.TEXT;
      state = State.MORE_TEXT;
    }
    return at + 1;
  }

  /** Skips text behind its first unit, which produced the token. */
  private int moreText(char[] text, int from, int to) {
    int at = CharacterScan.upTo('<', text, from, to);
    if (at == to) {
      return to;
    }
    state = State.TAG_OPEN;
    return at + 1;
  }

  private int tagOpen(char[] text, int from, int to) {
    char c = text[from];
    if (isLetter(c)) {
      return openTag(Token.START_TAG, text, from, to);
    }
    switch (c) {
      case '/' -> state = State.END_TAG_OPEN;
      case '!' -> {
        markupDeclaration.begin(foreign);
        state = State.DECLARATION;
      }
      case '?' -> {
        name = TagName.EMPTY;
        state = State.INSTRUCTION;
      }
      case '<' -> state = State.TAG_OPEN;
      default -> {
        // The '<' before was text, and it may have been written. No tag may come between.
        token = Token.TEXT;
        state = State.TEXT;
      }
    }
    return from + 1;
  }

  private int endTagOpen(char[] text, int from, int to) {
    char c = text[from];
    if (isLetter(c)) {
      return openTag(Token.END_TAG, text, from, to);
    }
    name = TagName.UNKNOWN;
    state = c == '>' ? State.TEXT : State.INSTRUCTION;
    return from + 1;
  }

  private int openTag(Token kind, char[] text, int from, int to) {
    tagKind = kind;
    name = TagName.EMPTY;
    return tagName(text, from, to);
  }

  private int tagName(char[] text, int from, int to) {
    long read = name;
    int at = from;
    while (at < to && !CharacterScan.endsName(text[at])) {
      read = TagName.append(read, syntax.fold(text[at]));
      at++;
    }
    name = read;
    state = State.TAG_NAME;
    if (at == to) {
      return to;
    }
    tagEnd.begin();
    ampDetection.begin();
    return attributes(text, at, to);
  }

  private int attributes(char[] text, int from, int to) {
    int at = tagEnd.read(text, from, to);
    if (name == HTML) {
      ampDetection.read(text, from, at);
    }
    state = tagEnd.isReached() ? endOfTag() : State.ATTRIBUTES;
    return at;
  }

  private State endOfTag() {
    token = tagKind;
    boolean empty = foreign && tagEnd.isSelfClosing();
    if (tagKind == Token.START_TAG && !empty && syntax.hasRawText(name)) {
      rawTextEnd.begin(name);
      return State.RAW_TEXT;
    }
    return State.TEXT;
  }

  private int rawText(char[] text, int from, int to) {
    int at = rawTextEnd.read(text, from, to);
    if (!rawTextEnd.isReached()) {
      return to;
    }
    tagKind = Token.END_TAG;
    tagEnd.begin();
    return attributes(text, at, to);
  }

  private int comment(char[] text, int from, int to) {
    int at = commentEnd.read(text, from, to);
    state = commentEnd.isReached() ? State.TEXT : State.COMMENT;
    return at;
  }

  private int declaration(char[] text, int from, int to) {
    int at = markupDeclaration.read(text, from, to);
    switch (markupDeclaration.kind()) {
      case UNKNOWN -> state = State.DECLARATION;
      case OTHER -> state = State.TEXT;
      case CDATA -> state = State.CDATA;
      case COMMENT -> {
        commentEnd.begin();
        state = State.COMMENT;
      }
      case DOCTYPE -> {
        token = Token.DOCTYPE;
        state = State.TEXT;
      }
    }
    return at;
  }

  private int cdata(char[] text, int from, int to) {
    int at = from;
    while (at < to && state == State.CDATA) {
      char c = text[at];
      state = c == '>' && brackets >= 2 ? State.TEXT : State.CDATA;
      brackets = c == ']' ? brackets + 1 : 0;
      at++;
    }
    return at;
  }

  /** A processing instruction of XML ends in "?>"; HTML knows none and ends it at any '>'. */
  private int instruction(char[] text, int from, int to) {
    int at = from;
    while (at < to && state != State.TEXT) {
      char c = text[at];
      if (c == '>' && (state == State.INSTRUCTION_MARK || !syntax.hasInstructions())) {
        token = name == XML ? Token.XML_DECLARATION : Token.NOTHING;
        state = State.TEXT;
      } else {
        name = name == XML ? name : TagName.append(name, c);
        state = c == '?' ? State.INSTRUCTION_MARK : State.INSTRUCTION;
      }
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
