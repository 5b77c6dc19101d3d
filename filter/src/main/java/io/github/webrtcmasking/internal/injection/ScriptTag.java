package io.github.webrtcmasking.internal.injection;

/** The text of the tag: all ASCII, no inline code, well-formed where the page is XML. */
final class ScriptTag {
  private ScriptTag() {}

  static String of(Dialect dialect, String scriptUrl, String nonce) {
    StringBuilder tag = new StringBuilder("<script type=\"module\" async");
    tag.append(dialect == Dialect.XHTML ? "=\"async\"" : "");
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
