package io.github.webrtcmasking.internal.injection.html;

/**
 * Finds where the tag goes: behind {@code <head>}, or if there is none behind {@code <body>}. HTML
 * allows a document without both. There the tag goes before the first text or behind the first
 * element's tag, as close as possible to where a browser opens the head, without holding anything
 * back.
 */
public final class InsertionPoint {
  /** A page without a place in its first {@value} units gets no tag. */
  public static final int LIMIT = 16 * 1024;

  /** Where the tag goes, relative to the unit just read. */
  enum Decision {
    NOT_YET,
    BEFORE,
    AFTER,
    NEVER
  }

  private static final long HTML = TagName.of("html");
  private static final long HEAD = TagName.of("head");
  private static final long BODY = TagName.of("body");
  private static final long PLAINTEXT = TagName.of("plaintext");
  private static final long TEMPLATE = TagName.of("template");

  /**
   * Tags after which there is no place: a frameset page has no body, {@code <plaintext>} never
   * ends, and behind {@code <base>} the script's URL may lead to another host.
   */
  private static final TagNameSet HOPELESS = TagNameSet.of("frameset", "plaintext", "base");

  /** Elements in which the tag would not be a script of the page. */
  private static final TagNameSet OTHER_WORLDS = TagNameSet.of("template", "svg", "math");

  /**
   * Tags behind which the parser drops a line break; our tag in between would keep the line break.
   */
  private static final TagNameSet EATS_LINE_BREAK = TagNameSet.of("pre", "listing");

  /**
   * End tags at which a browser opens the head if nothing has opened it before. Those of body and
   * html are left out: in a page without content, a tag behind them would give the comments that
   * follow another parent.
   */
  private static final TagNameSet OPENING_ENDS = TagNameSet.of("head", "br");

  /** End tags behind which a browser's parser is in the body. */
  private static final TagNameSet BODY_ENDS = TagNameSet.of("br", "body", "html");

  /**
   * Start tags that a browser puts into the head without {@code <head>}; all others open the body.
   */
  private static final TagNameSet HEAD_CONTENT =
      TagNameSet.of("meta", "link", "title", "script", "style", "noscript", "noframes", "template");

  private final PageSyntax syntax;
  private final boolean headOnly;
  private final Tokenizer tokenizer;
  private final JsonStart json = new JsonStart();
  private int seen;
  private boolean document;
  private boolean xml;
  private boolean amp;
  private boolean inRawText;
  private boolean behindLineEater;
  private long otherWorld;
  private int depth;
  private int at;

  /**
   * For one page.
   *
   * @param headOnly whether only the head may have the tag: in frames, because scripts may read a
   *     frame's body as an answer
   */
  InsertionPoint(PageSyntax syntax, boolean headOnly) {
    this.syntax = syntax;
    this.headOnly = headOnly;
    this.tokenizer = new Tokenizer(syntax);
  }

  /** Whether a doctype or html tag so far says that this is a document and not a fragment. */
  boolean isDocument() {
    return document;
  }

  /** Whether it is an AMP page, which gets no tag. */
  boolean isAmp() {
    return amp;
  }

  /** The index of the unit that the last decision is relative to. */
  int at() {
    return at;
  }

  /** Reads on until there is a place or everything is read. */
  Decision read(char[] text, int from, int to) {
    int end = Math.min(to, from + LIMIT - seen);
    if (!json.isDecided() && readForJson(text, from, end)) {
      return Decision.NEVER;
    }
    int i = from;
    Decision decision = Decision.NOT_YET;
    while (i < end && decision == Decision.NOT_YET) {
      i = tokenizer.read(text, i, end);
      decision = placeAt(tokenizer.token(), text[i - 1]);
    }
    at = i - 1;
    seen += i - from;
    return decision == Decision.NOT_YET && end < to ? Decision.NEVER : decision;
  }

  private boolean readForJson(char[] text, int from, int to) {
    boolean shown = false;
    for (int i = from; i < to && !shown && !json.isDecided(); i++) {
      shown = json.take(text[i]);
    }
    return shown;
  }

  private Decision placeAt(Tokenizer.Token token, char last) {
    return switch (token) {
      case NOTHING -> Decision.NOT_YET;
      case TEXT -> text(last);
      case START_TAG ->
          depth > 0 ? startTagElsewhere(tokenizer.name()) : startTag(tokenizer.name());
      case END_TAG -> depth > 0 ? insideOtherWorld(-1) : endTag(tokenizer.name());
      case DOCTYPE -> {
        document |= !xml || tokenizer.isHtmlDoctype();
        yield Decision.NOT_YET;
      }
      case XML_DECLARATION -> {
        xml = true;
        yield Decision.NOT_YET;
      }
    };
  }

  /** A character reference may stand for a line break, which the parser drops behind some tags. */
  private Decision text(char first) {
    boolean mayBeDropped = behindLineEater && first == '&';
    return implied() && depth == 0 && !mayBeDropped ? Decision.BEFORE : Decision.NOT_YET;
  }

  private Decision startTag(long name) {
    behindLineEater = EATS_LINE_BREAK.contains(name);
    if (name == HTML) {
      document = true;
      amp = tokenizer.isAmp();
      return amp ? Decision.NEVER : Decision.NOT_YET;
    }
    if (name == HEAD || name == BODY) {
      return headOrBody(name);
    }
    if (HOPELESS.contains(name) || (xml && !document) || opensOtherThanHead(name)) {
      return Decision.NEVER;
    }
    if (OTHER_WORLDS.contains(name)) {
      return enterOtherWorld(name);
    }
    inRawText = syntax.hasRawText(name);
    boolean place = implied() && !behindLineEater && !inRawText;
    return place ? Decision.AFTER : Decision.NOT_YET;
  }

  private Decision headOrBody(long name) {
    if (headOnly && name == BODY) {
      return Decision.NEVER;
    }
    // In XML <head/> is complete, and what follows is outside of it.
    return syntax == PageSyntax.XHTML && tokenizer.isSelfClosing()
        ? Decision.NOT_YET
        : Decision.AFTER;
  }

  private boolean opensOtherThanHead(long name) {
    return headOnly && implied() && !HEAD_CONTENT.contains(name);
  }

  private Decision endTag(long name) {
    behindLineEater = false;
    if (headOnly && implied() && BODY_ENDS.contains(name)) {
      return Decision.NEVER;
    }
    boolean place = implied() && (inRawText || OPENING_ENDS.contains(name));
    inRawText = false;
    return place ? Decision.AFTER : Decision.NOT_YET;
  }

  private Decision enterOtherWorld(long name) {
    boolean empty = tokenizer.isSelfClosing() && (syntax == PageSyntax.XHTML || name != TEMPLATE);
    otherWorld = name;
    depth = empty ? 0 : 1;
    if (depth > 0 && name != TEMPLATE) {
      tokenizer.enterForeign();
    }
    return empty && implied() ? Decision.AFTER : Decision.NOT_YET;
  }

  /**
   * Handles a start tag in a template, svg or math. {@code <plaintext>} does not end with the
   * template around it.
   */
  private Decision startTagElsewhere(long name) {
    return name == PLAINTEXT ? Decision.NEVER : insideOtherWorld(1);
  }

  private Decision insideOtherWorld(int step) {
    if (tokenizer.name() == otherWorld && !(step > 0 && tokenizer.isSelfClosing())) {
      depth += step;
    }
    if (depth == 0) {
      tokenizer.leaveForeign();
    }
    return depth == 0 && implied() ? Decision.AFTER : Decision.NOT_YET;
  }

  /** Whether a browser would open the head or the body here by itself; never in XML. */
  private boolean implied() {
    return document && syntax == PageSyntax.HTML;
  }
}
