package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.InsertionPoint.Place;

/** Reads a page as it streams by, as bytes or as characters, until it knows where the tag goes. */
final class PageScanner {
  /** How far the search has come. */
  enum Progress {
    SEARCHING,
    FOUND,
    /** There will be no place: the limit is reached, or the page cannot hold a script. */
    NOWHERE
  }

  private static final int WINDOW = 128;
  private static final char[] NONE = {};

  private final InsertionPoint point;
  private final ByteUnits units;

  /** The units being read, where they are not an array of characters anyway. */
  private char[] window = NONE;

  private Progress progress = Progress.SEARCHING;

  PageScanner(Dialect dialect, PageEncoding declared) {
    this(dialect, declared, false);
  }

  /** See {@link InsertionPoint} for what may be in the head only. */
  PageScanner(Dialect dialect, PageEncoding declared, boolean headOnly) {
    this.point = new InsertionPoint(dialect, headOnly);
    this.units = new ByteUnits(declared);
  }

  Progress progress() {
    return progress;
  }

  /** The encoding for the tag's bytes; final once {@link #progress} is FOUND. */
  PageEncoding encoding() {
    return units.encoding();
  }

  /** Whether the page has said that it is a whole document. */
  boolean isDocument() {
    return point.isDocument();
  }

  /** Whether it has said that it is AMP. */
  boolean isAmp() {
    return point.isAmp();
  }

  /** Reads on. Answers how many of these bytes come before the tag: all while none is found. */
  int read(byte[] bytes, int offset, int length) {
    if (units.encoding() == PageEncoding.OPAQUE) {
      return decide(Place.NEVER, 0, length);
    }
    openWindow(length);
    for (int i = 0; i < length; ) {
      int taken = units.decode(bytes, offset + i, length - i, window);
      Place place = point.read(window, 0, units.count());
      i += taken;
      // Half of a two-byte unit may be on its way already: only behind it there is a place.
      boolean behindHalf = place == Place.BEFORE && units.encoding().isTwoBytes();
      if (place != Place.NOT_YET && !behindHalf) {
        return decide(place, i - units.count() + point.at(), length);
      }
    }
    return length;
  }

  /** As for bytes. */
  int read(char[] text, int offset, int length) {
    units.noMarkFollows();
    Place place = point.read(text, offset, offset + length);
    return place == Place.NOT_YET ? length : decide(place, point.at() - offset, length);
  }

  /** As for bytes. */
  int read(String text, int offset, int length) {
    units.noMarkFollows();
    openWindow(length);
    for (int i = 0; i < length; i += window.length) {
      int count = Math.min(window.length, length - i);
      text.getChars(offset + i, offset + i + count, window, 0);
      Place place = point.read(window, 0, count);
      if (place != Place.NOT_YET) {
        return decide(place, i + point.at(), length);
      }
    }
    return length;
  }

  private void openWindow(int length) {
    if (window.length < Math.min(length, WINDOW)) {
      window = new char[Math.min(length, WINDOW)];
    }
  }

  private int decide(Place place, int at, int length) {
    progress = place == Place.NEVER ? Progress.NOWHERE : Progress.FOUND;
    return switch (place) {
      case BEFORE -> at;
      case AFTER -> at + 1;
      case NOT_YET, NEVER -> length;
    };
  }
}
