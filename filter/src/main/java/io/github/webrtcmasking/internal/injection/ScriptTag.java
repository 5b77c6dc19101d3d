package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.ScriptUrl.PinnedScript;

/**
 * The content of a tag: all ASCII and without inline code. It is well-formed both as HTML and as
 * XML, because many pages are served as one and read as the other.
 *
 * @param attributes all attributes but the script's URL and the nonce, with a space in front of
 *     each
 * @param url the script's URL
 * @param nonce the page's nonce; empty if there is none
 */
record ScriptTag(String attributes, String url, String nonce) {

  /** The collector's tag; the browser does not wait for it. */
  static ScriptTag collector(String url, String nonce) {
    return new ScriptTag(" type=\"module\" async=\"\"", url, nonce);
  }

  /** The same for a page whose policy wants a hash. Modules are fetched with CORS, as it asks. */
  static ScriptTag collector(PinnedScript script, String nonce) {
    return new ScriptTag(
        " type=\"module\" async=\"\" integrity=\"" + script.integrity() + '"', script.url(), nonce);
  }

  /**
   * The shield's tag; the browser waits for it. {@code data-cfasync} keeps Cloudflare's Rocket
   * Loader from running it late, as it does with every other script.
   *
   * @param flags an attribute that tells the shield about the collector, for example {@code
   *     data-alone}; may be empty
   */
  static ScriptTag shield(String flags, String url, String nonce) {
    String flag = flags.isEmpty() ? "" : " " + flags + "=\"\"";
    return new ScriptTag(" data-cfasync=\"false\"" + flag, url, nonce);
  }

  /** The same as {@code equals}, but faster: a record's own goes through method handles. */
  boolean says(ScriptTag other) {
    return url.equals(other.url)
        && nonce.equals(other.nonce)
        && attributes.equals(other.attributes);
  }

  /** Whether the tag is the same for every visitor. */
  boolean isCommon() {
    return nonce.isEmpty() && url.indexOf(';') < 0;
  }

  String text() {
    StringBuilder tag = new StringBuilder("<script").append(attributes);
    if (!nonce.isEmpty()) {
      tag.append(" nonce=\"").append(nonce).append('"');
    }
    tag.append(" src=\"");
    for (int i = 0; i < url.length(); i += Character.charCount(url.codePointAt(i))) {
      appendEscaped(tag, url.codePointAt(i));
    }
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
