package io.github.webrtcmasking.internal.injection;

/** The text of the tag: all ASCII, no inline code, well-formed where the page is XML. */
final class ScriptTag {
  private ScriptTag() {}

  static String of(Dialect dialect, String scriptUrl, String nonce) {
    return of("type=\"module\" " + flag("async", dialect), scriptUrl, nonce);
  }

  /** The shield's, for which the browser waits before it goes on. */
  static String ofShield(String scriptUrl, String nonce) {
    return of("", scriptUrl, nonce);
  }

  /** As above, for a page whose policy blocks the answer of the collector. */
  static String ofShieldAlone(Dialect dialect, String scriptUrl, String nonce) {
    return of(flag("data-alone", dialect), scriptUrl, nonce);
  }

  private static String flag(String name, Dialect dialect) {
    return dialect == Dialect.XHTML ? name + "=\"" + name + "\"" : name;
  }

  private static String of(String attributes, String scriptUrl, String nonce) {
    StringBuilder tag = new StringBuilder("<script");
    tag.append(attributes.isEmpty() ? "" : " ").append(attributes);
    if (!nonce.isEmpty()) {
      tag.append(" nonce=\"").append(nonce).append('"');
    }
    tag.append(" src=\"");
    scriptUrl.codePoints().forEach(c -> appendEscaped(tag, c));
    return tag.append("\"></script>").toString();
  }

  private static void appendEscaped(StringBuilder tag, int c) {
    if (c < ' ' || c > '~' || c == '"' || c == '&' || c == '<' || c == '>' || c == '\'') {
      tag.append("&#").append(c).append(';');
    } else {
      tag.append((char) c);
    }
  }
}
