package io.github.webrtcmasking.internal.injection.html;

/**
 * Reads what begins with {@code <!}: a doctype, the start of a comment or of a CDATA section, or
 * anything else.
 */
final class MarkupDeclaration {
  /** The kinds of declaration. */
  enum MarkupKind {
    UNKNOWN,
    DOCTYPE,
    COMMENT,
    CDATA,
    /** Complete, and irrelevant. */
    OTHER
  }

  private static final long DOCTYPE = TagName.of("doctype");
  private static final long HTML = TagName.of("html");
  private static final long CDATA = TagName.of("[cdata[");

  private final PageSyntax syntax;
  private final DoctypeEnd doctypeEnd = new DoctypeEnd();
  private MarkupKind markupKind = MarkupKind.UNKNOWN;
  private long name;
  private long doctypeName;
  private boolean dash;
  private boolean mayBeCdata;

  MarkupDeclaration(PageSyntax syntax) {
    this.syntax = syntax;
  }

  /** Begins a declaration. CDATA exists in XML and in the foreign elements of HTML. */
  void begin(boolean inForeign) {
    markupKind = MarkupKind.UNKNOWN;
    name = TagName.EMPTY;
    doctypeName = TagName.EMPTY;
    dash = false;
    mayBeCdata = inForeign || syntax == PageSyntax.XHTML;
    doctypeEnd.begin();
  }

  MarkupKind kind() {
    return markupKind;
  }

  /** Whether it is the doctype of HTML. */
  boolean isHtml() {
    return doctypeName == HTML;
  }

  /** Reads until the kind is known; returns the position that it reached. */
  int read(char[] text, int from, int to) {
    int at = from;
    while (at < to && markupKind == MarkupKind.UNKNOWN) {
      markupKind = dash ? behindDash(text[at]) : next(text[at]);
      at++;
    }
    return at;
  }

  private MarkupKind next(char c) {
    if (c == '-' && name == TagName.EMPTY) {
      dash = true;
      return MarkupKind.UNKNOWN;
    }
    boolean ends = syntax.hasSubset() ? doctypeEnd.take(c) : c == '>';
    if (ends) {
      return name == DOCTYPE ? MarkupKind.DOCTYPE : MarkupKind.OTHER;
    }
    if (!CharacterScan.isSpace(c)) {
      append(PageSyntax.HTML.fold(c));
    }
    return mayBeCdata && c == '[' && name == CDATA ? MarkupKind.CDATA : MarkupKind.UNKNOWN;
  }

  private MarkupKind behindDash(char c) {
    dash = false;
    if (c == '-') {
      return MarkupKind.COMMENT;
    }
    name = TagName.UNKNOWN;
    return next(c);
  }

  /**
   * Extends the current name. A name that is recognised ends there; what follows does not matter.
   */
  private void append(int c) {
    if (name != DOCTYPE) {
      name = TagName.append(name, c);
    } else if (doctypeName != HTML) {
      doctypeName = TagName.append(doctypeName, c);
    }
  }
}
