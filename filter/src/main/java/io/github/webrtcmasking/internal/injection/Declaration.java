package io.github.webrtcmasking.internal.injection;

/**
 * Reads what begins with {@code <!}: a doctype, a comment's or a CDATA section's start, or other.
 */
final class Declaration {
  /** What it has turned out to be. */
  enum Kind {
    UNKNOWN,
    DOCTYPE,
    COMMENT,
    CDATA,
    /** Complete, and of no interest. */
    OTHER
  }

  private static final long DOCTYPE = TagName.of("doctype");
  private static final long HTML = TagName.of("html");
  private static final long CDATA = TagName.of("[cdata[");

  private final Dialect dialect;
  private final DoctypeEnd doctypeEnd = new DoctypeEnd();
  private Kind kind = Kind.UNKNOWN;
  private long name;
  private long doctypeName;
  private boolean dash;
  private boolean mayBeCdata;

  Declaration(Dialect dialect) {
    this.dialect = dialect;
  }

  /** CDATA is known in XML, and in the foreign elements of HTML. */
  void begin(boolean inForeign) {
    kind = Kind.UNKNOWN;
    name = TagName.EMPTY;
    doctypeName = TagName.EMPTY;
    dash = false;
    mayBeCdata = inForeign || dialect == Dialect.XHTML;
    doctypeEnd.begin();
  }

  Kind kind() {
    return kind;
  }

  /** Whether it is the doctype of HTML. */
  boolean isHtml() {
    return doctypeName == HTML;
  }

  /** Reads until the kind is known; answers how far it has come. */
  int read(char[] text, int from, int to) {
    int at = from;
    while (at < to && kind == Kind.UNKNOWN) {
      kind = dash ? behindDash(text[at]) : next(text[at]);
      at++;
    }
    return at;
  }

  private Kind next(char c) {
    if (c == '-' && name == TagName.EMPTY) {
      dash = true;
      return Kind.UNKNOWN;
    }
    boolean ends = dialect.hasSubset() ? doctypeEnd.take(c) : c == '>';
    if (ends) {
      return name == DOCTYPE ? Kind.DOCTYPE : Kind.OTHER;
    }
    if (!Runs.isSpace(c)) {
      append(Dialect.HTML.fold(c));
    }
    return mayBeCdata && c == '[' && name == CDATA ? Kind.CDATA : Kind.UNKNOWN;
  }

  private Kind behindDash(char c) {
    dash = false;
    if (c == '-') {
      return Kind.COMMENT;
    }
    name = TagName.UNKNOWN;
    return next(c);
  }

  /** Either name ends where it is known: what follows is not asked. */
  private void append(int c) {
    if (name != DOCTYPE) {
      name = TagName.append(name, c);
    } else if (doctypeName != HTML) {
      doctypeName = TagName.append(doctypeName, c);
    }
  }
}
