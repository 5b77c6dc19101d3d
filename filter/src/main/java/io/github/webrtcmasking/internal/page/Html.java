package io.github.webrtcmasking.internal.page;

/** Text as HTML. */
public final class Html {

  private Html() {}

  /** The text so that it is nothing but text in an element or a quoted attribute. */
  public static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  /** An element with nothing but text in it. */
  public static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
  }

  /** The tag of a module script, well-formed as XML, too. */
  public static String moduleScript(String url) {
    return "<script type=\"module\" async=\"\" src=\"" + escaped(url) + "\"></script>";
  }
}
