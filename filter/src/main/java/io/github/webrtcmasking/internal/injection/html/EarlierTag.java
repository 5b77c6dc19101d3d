package io.github.webrtcmasking.internal.injection.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The tag of a page that a filter captured and put into another page, as SiteMesh does. The whole
 * page gets a tag of its own, which has to come before all scripts, so this one is cut out.
 */
public final class EarlierTag {
  private final String text;
  private boolean cut;

  public EarlierTag(String text) {
    this.text = text;
  }

  /** Whether the tag was found and cut. */
  public boolean isCut() {
    return cut;
  }

  /** The portion without the tag, or unchanged. */
  public String cutFrom(String portion) {
    int at = cut ? -1 : portion.indexOf(text);
    if (at < 0) {
      return portion;
    }
    cut = true;
    return portion.substring(0, at) + portion.substring(at + text.length());
  }

  /** The same for bytes; a tag is all ASCII. */
  public byte[] cutFrom(byte[] portion) {
    boolean before = cut;
    String rest = cutFrom(new String(portion, ISO_8859_1));
    return cut == before ? portion : rest.getBytes(ISO_8859_1);
  }
}
