package io.github.webrtcmasking.internal.injection;

import java.util.Set;

/**
 * Finds where the tag goes: behind {@code <head>}; without one behind {@code <body>}; in a document
 * that has neither (legal HTML) before its first text or behind its first element's tag, as close
 * to where a browser would open the head as is possible without holding anything back.
 */
final class InsertionPoint {
  /** A page without a place among its first {@value} units gets no tag. */
  static final int LIMIT = 16 * 1024;

  /** Where the tag goes, seen from the unit just read. */
  enum Place {
    NOT_YET,
    BEFORE,
    AFTER,
    NEVER
  }

  /**
   * A frameset page has no body; {@code <plaintext>} never ends; behind {@code <base>} the script's
   * URL may lead to another host.
   */
  private static final Set<String> HOPELESS = Set.of("frameset", "plaintext", "base");

  /** A script in here would not be one of the page's. */
  private static final Set<String> OTHER_WORLDS = Set.of("template", "svg", "math");

  /** The line break right behind these tags is dropped, which a tag in between would undo. */
  private static final Set<String> EATS_LINE_BREAK = Set.of("pre", "listing");

  /**
   * End tags that make a browser open the head where nothing else did. Not those of body and html:
   * a tag behind them would give the comments that follow another parent, in a page without
   * content.
   */
  private static final Set<String> OPENING_ENDS = Set.of("head", "br");

  private final Dialect dialect;
  private final Tokenizer tokenizer;
  private final JsonStart json = new JsonStart();
  private int seen;
  private boolean document;
  private boolean xml;
  private boolean inRawText;
  private String otherWorld = "";
  private int depth;

  InsertionPoint(Dialect dialect) {
    this.dialect = dialect;
    this.tokenizer = new Tokenizer(dialect);
  }

  /** Whether anything so far (doctype, html) says that this is a document and no fragment. */
  boolean isDocument() {
    return document;
  }

  Place next(int unit) {
    if (++seen > LIMIT || (!json.isDecided() && json.shownBy(unit))) {
      return Place.NEVER;
    }
    return switch (tokenizer.next(unit)) {
      case NOTHING -> Place.NOT_YET;
      case TEXT -> implied() && depth == 0 ? Place.BEFORE : Place.NOT_YET;
      case START_TAG ->
          depth > 0 ? startTagElsewhere(tokenizer.name()) : startTag(tokenizer.name());
      case END_TAG -> depth > 0 ? insideOtherWorld(-1) : endTag(tokenizer.name());
      case DOCTYPE -> {
        document |= !xml || tokenizer.isHtmlDoctype();
        yield Place.NOT_YET;
      }
      case XML_DECLARATION -> {
        xml = true;
        yield Place.NOT_YET;
      }
    };
  }

  private Place startTag(String name) {
    if (name.equals("html")) {
      document = true;
      return Place.NOT_YET;
    }
    if (name.equals("head") || name.equals("body")) {
      // In XML <head/> is empty and complete: what follows it is outside.
      return dialect == Dialect.XHTML && tokenizer.isSelfClosing() ? Place.NOT_YET : Place.AFTER;
    }
    if (HOPELESS.contains(name) || (xml && !document)) {
      return Place.NEVER;
    }
    if (OTHER_WORLDS.contains(name)) {
      return enterOtherWorld(name);
    }
    inRawText = dialect.hasRawText(name);
    boolean place = implied() && !EATS_LINE_BREAK.contains(name) && !inRawText;
    return place ? Place.AFTER : Place.NOT_YET;
  }

  private Place endTag(String name) {
    boolean place = implied() && (inRawText || OPENING_ENDS.contains(name));
    inRawText = false;
    return place ? Place.AFTER : Place.NOT_YET;
  }

  private Place enterOtherWorld(String name) {
    boolean empty =
        tokenizer.isSelfClosing() && (dialect == Dialect.XHTML || !name.equals("template"));
    otherWorld = name;
    depth = empty ? 0 : 1;
    if (depth > 0 && !name.equals("template")) {
      tokenizer.enterForeign();
    }
    return empty && implied() ? Place.AFTER : Place.NOT_YET;
  }

  /** Plain text does not end with the template around it. */
  private Place startTagElsewhere(String name) {
    return name.equals("plaintext") ? Place.NEVER : insideOtherWorld(1);
  }

  private Place insideOtherWorld(int step) {
    if (tokenizer.name().equals(otherWorld) && !(step > 0 && tokenizer.isSelfClosing())) {
      depth += step;
    }
    if (depth == 0) {
      tokenizer.leaveForeign();
    }
    return depth == 0 && implied() ? Place.AFTER : Place.NOT_YET;
  }

  /** Whether a browser would open head or body here by itself. XML never does. */
  private boolean implied() {
    return document && dialect == Dialect.HTML;
  }
}
