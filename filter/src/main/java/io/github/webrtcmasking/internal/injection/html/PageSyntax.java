package io.github.webrtcmasking.internal.injection.html;

/** What the tokenizer has to know about the page's language. */
public enum PageSyntax {
  /** HTML as browsers parse it: any case, raw text elements. */
  HTML,
  /** XHTML parsed as XML: exact case, every element has markup inside. */
  XHTML;

  /** Elements whose content is text up to their own end tag (scripting on, as in our visitors). */
  private static final TagNameSet RAW_TEXT =
      TagNameSet.of(
          "script",
          "style",
          "title",
          "textarea",
          "noscript",
          "iframe",
          "xmp",
          "noembed",
          "noframes");

  /** Whether it is one, by its {@link TagName}. */
  boolean hasRawText(long element) {
    return this == HTML && RAW_TEXT.contains(element);
  }

  /** Whether a doctype may hold declarations in brackets. */
  boolean hasSubset() {
    return this == XHTML;
  }

  boolean hasInstructions() {
    return this == XHTML;
  }

  int fold(int c) {
    return this == HTML && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
