package io.github.webrtcmasking.internal.injection.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The tag that a page had before a filter caught that page and put it into another one, as SiteMesh
 * does. The whole gets a tag of its own, which has to come before all scripts; this one goes.
 */
public final class EarlierTag {
  private final String text;
  private boolean cut;

  public EarlierTag(String text) {
    this.text = text;
  }

  /** Whether it was found and left out. */
  public boolean isCut() {
    return cut;
  }

  /** The portion without it, or as it is. */
  public String cutFrom(String portion) {
    int at = cut ? -1 : portion.indexOf(text);
    if (at < 0) {
      return portion;
    }
    cut = true;
    return portion.substring(0, at) + portion.substring(at + text.length());
  }

  /** As for text; a tag is all ASCII. */
  public byte[] cutFrom(byte[] portion) {
    boolean before = cut;
    String rest = cutFrom(new String(portion, ISO_8859_1));
    return cut == before ? portion : rest.getBytes(ISO_8859_1);
  }
}
