package io.github.webrtcmasking.internal.injection.html;

import io.github.webrtcmasking.internal.injection.html.InsertionPoint.Decision;

/** Reads a page as it streams by, as bytes or as characters, until it knows where the tag goes. */
public final class PageScanner {
  /** The state of the search. */
  public enum Progress {
    SEARCHING,
    FOUND,
    /** There will be no place: the limit is reached, or the page cannot contain a script. */
    NOWHERE
  }

  private static final int WINDOW = 128;

  /** Two bytes that looked like the first ones of a byte order mark are decoded together. */
  private static final int LEAST_WINDOW = 2;

  private static final char[] NONE = {};

  private final InsertionPoint point;
  private final CodeUnitDecoder units;

  /** The units to read, if the input is not an array of characters. */
  private char[] window = NONE;

  private Progress progress = Progress.SEARCHING;

  PageScanner(PageSyntax syntax, PageEncoding declared) {
    this(syntax, declared, false);
  }

  /** A scanner that may be limited to the head; see {@link InsertionPoint}. */
  public PageScanner(PageSyntax syntax, PageEncoding declared, boolean headOnly) {
    this.point = new InsertionPoint(syntax, headOnly);
    this.units = new CodeUnitDecoder(declared);
  }

  public Progress progress() {
    return progress;
  }

  /** The encoding for the tag's bytes; final once {@link #progress} is FOUND. */
  public PageEncoding encoding() {
    return units.encoding();
  }

  /** Whether the page so far shows that it is a whole document. */
  public boolean isDocument() {
    return point.isDocument();
  }

  /** Whether the page so far shows that it is AMP. */
  public boolean isAmp() {
    return point.isAmp();
  }

  /**
   * Reads on. Returns how many of these bytes come before the tag: all of them while no place is
   * found.
   */
  public int read(byte[] bytes, int offset, int length) {
    if (units.encoding() == PageEncoding.OPAQUE) {
      return decide(Decision.NEVER, 0, length);
    }
    openWindow(length);
    for (int i = 0; i < length; ) {
      int taken = units.decode(bytes, offset + i, length - i, window);
      Decision decision = point.read(window, 0, units.count());
      i += taken;
      // The first byte of this unit may have been written already, so a place before it is too
      // late.
      boolean behindHalf = decision == Decision.BEFORE && units.encoding().isTwoBytes();
      if (decision != Decision.NOT_YET && !behindHalf) {
        return decide(decision, i - units.count() + point.at(), length);
      }
    }
    return length;
  }

  /** As for bytes. */
  public int read(char[] text, int offset, int length) {
    noMarkFollows();
    Decision decision = point.read(text, offset, offset + length);
    return decision == Decision.NOT_YET ? length : decide(decision, point.at() - offset, length);
  }

  /** As for bytes. */
  public int read(String text, int offset, int length) {
    noMarkFollows();
    openWindow(length);
    for (int i = 0; i < length; i += window.length) {
      int count = Math.min(window.length, length - i);
      text.getChars(offset + i, offset + i + count, window, 0);
      Decision decision = point.read(window, 0, count);
      if (decision != Decision.NOT_YET) {
        return decide(decision, i + point.at(), length);
      }
    }
    return length;
  }

  /** A byte that waited for the rest of a mark is text; there is no place before such text. */
  private void noMarkFollows() {
    int waiting = units.noMarkFollows();
    if (waiting >= 0) {
      point.read(new char[] {(char) waiting}, 0, 1);
    }
  }

  private void openWindow(int length) {
    int needed = Math.max(LEAST_WINDOW, Math.min(length, WINDOW));
    if (window.length < needed) {
      window = new char[needed];
    }
  }

  private int decide(Decision decision, int at, int length) {
    progress = decision == Decision.NEVER ? Progress.NOWHERE : Progress.FOUND;
    return switch (decision) {
      case BEFORE -> at;
      case AFTER -> at + 1;
      case NOT_YET, NEVER -> length;
    };
  }
}
