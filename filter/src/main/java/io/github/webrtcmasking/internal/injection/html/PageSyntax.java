package io.github.webrtcmasking.internal.injection.html;

/** The syntax of a page, as far as the tokenizer needs it. */
public enum PageSyntax {
  /** HTML as browsers parse it: any case, raw text elements. */
  HTML,
  /** XHTML parsed as XML: exact case, and no raw text elements. */
  XHTML;

  /**
   * Elements whose content is text up to their own end tag; noscript, because our visitors'
   * browsers run scripts.
   */
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

  /** Whether the content of an element is raw text; the element is a {@link TagName}. */
  boolean hasRawText(long element) {
    return this == HTML && RAW_TEXT.contains(element);
  }

  /** Whether a doctype may contain declarations in brackets. */
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
