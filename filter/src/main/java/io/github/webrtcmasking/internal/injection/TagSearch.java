package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.PageScanner.Progress;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The search for the place of one page's tag, and the tag as that page has to have it. */
final class TagSearch {
  private final Dialect dialect;
  private final PageEncoding declared;
  private final @Nullable String declaredName;
  private final PageTag tag;
  private final LastStart lastStart;
  private final boolean headOnly;

  /** Created when a page begins unlike the last one. */
  private @Nullable PageScanner scanner;

  private boolean found;

  TagSearch(Dialect dialect, @Nullable String declaredName, PageTag tag, LastStart lastStart) {
    this(dialect, declaredName, tag, lastStart, false);
  }

  /** See {@link InsertionPoint} for what may be in the head only. */
  TagSearch(
      Dialect dialect,
      @Nullable String declaredName,
      PageTag tag,
      LastStart lastStart,
      boolean headOnly) {
    this.dialect = dialect;
    this.declared = PageEncoding.of(declaredName);
    this.declaredName = declaredName;
    this.tag = tag;
    this.lastStart = lastStart;
    this.headOnly = headOnly;
  }

  /** Answers how many of these bytes come before the tag: all while there is no place. */
  int read(byte[] bytes, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(bytes, offset, length));
    }
    boolean comparable = declared == PageEncoding.ASCII_COMPATIBLE;
    int known = comparable ? lastStart.in(bytes, offset, length, dialect) : 0;
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(bytes, offset, length));
    if (found && encoding() == PageEncoding.ASCII_COMPATIBLE) {
      lastStart.remember(bytes, offset, length, dialect, before);
    }
    return before;
  }

  /** As for bytes. */
  int read(char[] text, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(text, offset, length));
    }
    int known = lastStart.in(text, offset, length, dialect);
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(text, offset, length));
    if (found) {
      lastStart.remember(text, offset, length, dialect, before);
    }
    return before;
  }

  /** As for bytes. */
  int read(String text, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(text, offset, length));
    }
    int known = lastStart.in(text, offset, length, dialect);
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(text, offset, length));
    if (found) {
      lastStart.remember(text, offset, length, dialect, before);
    }
    return before;
  }

  private PageScanner begin() {
    PageScanner begun = new PageScanner(dialect, declared, headOnly);
    scanner = begun;
    return begun;
  }

  private int follow(int before) {
    found = scanner != null && scanner.progress() == Progress.FOUND;
    return before;
  }

  boolean hasFound() {
    return found;
  }

  boolean isHopeless() {
    return scanner != null && scanner.progress() == Progress.NOWHERE;
  }

  String tag() {
    return tag.text();
  }

  /** Not to be changed. */
  byte[] tagBytes() {
    return encoding().isTwoBytes() ? encoding().encode(tag.text()) : tag.ascii();
  }

  /** In bytes. */
  int tagLength() {
    int units = tag.text().length();
    if (encoding() != PageEncoding.OPAQUE) {
      return encoding().isTwoBytes() ? 2 * units : units;
    }
    // Twice minus once: a byte order mark is written only once.
    Charset charset = Charset.forName(declaredName);
    String text = tag.text();
    return (text + text).getBytes(charset).length - text.getBytes(charset).length;
  }

  /** Why there is no place. */
  InjectionOutcome outcomeWithoutPlace() {
    if (encoding() == PageEncoding.OPAQUE) {
      return InjectionOutcome.UNSUPPORTED_ENCODING;
    }
    if (scanner != null && scanner.isAmp()) {
      return InjectionOutcome.AMP;
    }
    boolean document = scanner != null && scanner.isDocument();
    return document ? InjectionOutcome.NO_PLACE : InjectionOutcome.FRAGMENT;
  }

  private PageEncoding encoding() {
    return scanner == null ? declared : scanner.encoding();
  }
}
