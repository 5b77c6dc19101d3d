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

  private final InsertionPoint point;
  private final ByteUnits units;
  private Progress progress = Progress.SEARCHING;

  PageScanner(Dialect dialect, PageEncoding declared) {
    this.point = new InsertionPoint(dialect);
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

  /** Reads on. Answers how many of these bytes come before the tag: all while none is found. */
  int read(byte[] bytes, int offset, int length) {
    if (units.encoding() == PageEncoding.OPAQUE) {
      return decide(Place.NEVER, 0, length);
    }
    for (int i = 0; i < length; i++) {
      if (!units.completedBy(bytes[offset + i] & 0xFF)) {
        continue;
      }
      Place place = point.next(units.unit());
      // Half of a two-byte unit may be on its way already: only behind it there is a place.
      if (place == Place.BEFORE && units.encoding().isTwoBytes()) {
        continue;
      }
      if (place != Place.NOT_YET) {
        return decide(place, i, length);
      }
    }
    return length;
  }

  /** As for bytes. */
  int read(CharSequence text) {
    units.noMarkFollows();
    for (int i = 0; i < text.length(); i++) {
      Place place = point.next(text.charAt(i));
      if (place != Place.NOT_YET) {
        return decide(place, i, text.length());
      }
    }
    return text.length();
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
