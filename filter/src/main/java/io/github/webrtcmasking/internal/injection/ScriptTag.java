package io.github.webrtcmasking.internal.injection;

/**
 * What a tag says: all ASCII, no inline code, well-formed as HTML and as XML: many pages are served
 * as the one and read as the other.
 *
 * @param attributes those beside the script's address, with a space in front of each
 * @param url where the script is
 * @param nonce the page's own; empty where there is none
 */
record ScriptTag(String attributes, String url, String nonce) {

  /** The collector's, for which no browser waits. */
  static ScriptTag collector(String url, String nonce) {
    return new ScriptTag(" type=\"module\" async=\"\"", url, nonce);
  }

  /**
   * The shield's, for which the browser waits before it goes on, and which Cloudflare's Rocket
   * Loader leaves where it is: it runs every other script late.
   *
   * @param flags what the shield has to know of the collector, for example {@code data-alone}; may
   *     be empty
   */
  static ScriptTag shield(String flags, String url, String nonce) {
    String flag = flags.isEmpty() ? "" : " " + flags + "=\"\"";
    return new ScriptTag(" data-cfasync=\"false\"" + flag, url, nonce);
  }

  /** As {@code equals}, which costs more: records ask through method handles. */
  boolean says(ScriptTag other) {
    return url.equals(other.url)
        && nonce.equals(other.nonce)
        && attributes.equals(other.attributes);
  }

  /** Whether it is the same for every visitor. */
  boolean isCommon() {
    return nonce.isEmpty() && url.indexOf(';') < 0;
  }

  String text() {
    StringBuilder tag = new StringBuilder("<script").append(attributes);
    if (!nonce.isEmpty()) {
      tag.append(" nonce=\"").append(nonce).append('"');
    }
    tag.append(" src=\"");
    url.codePoints().forEach(c -> appendEscaped(tag, c));
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
