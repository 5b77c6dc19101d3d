package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.InsertionPoint;
import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import io.github.webrtcmasking.internal.injection.html.PageScanner;
import io.github.webrtcmasking.internal.injection.html.PageScanner.Progress;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The search for the place of one page's tag, and the tag in the page's encoding. */
final class TagSearch {
  private final PageSyntax syntax;
  private final PageEncoding declared;
  private final @Nullable String declaredName;
  private final PageTag tag;
  private final PageBeginningCache beginningCache;
  private final boolean headOnly;

  /** Created only if the page begins unlike the last one. */
  private @Nullable PageScanner scanner;

  private boolean found;

  TagSearch(
      PageSyntax syntax,
      @Nullable String declaredName,
      PageTag tag,
      PageBeginningCache beginningCache) {
    this(syntax, declaredName, tag, beginningCache, false);
  }

  /** A search that may be limited to the head; see {@link InsertionPoint}. */
  TagSearch(
      PageSyntax syntax,
      @Nullable String declaredName,
      PageTag tag,
      PageBeginningCache beginningCache,
      boolean headOnly) {
    this.syntax = syntax;
    this.declared = PageEncoding.of(declaredName);
    this.declaredName = declaredName;
    this.tag = tag;
    this.beginningCache = beginningCache;
    this.headOnly = headOnly;
  }

  /**
   * Reads on. Returns how many of these bytes come before the tag: all of them while no place is
   * found.
   */
  int read(byte[] bytes, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(bytes, offset, length));
    }
    boolean comparable = declared == PageEncoding.ASCII_COMPATIBLE;
    int known = comparable ? beginningCache.in(bytes, offset, length, syntax) : 0;
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(bytes, offset, length));
    if (found && encoding() == PageEncoding.ASCII_COMPATIBLE) {
      beginningCache.remember(bytes, offset, length, syntax, before);
    }
    return before;
  }

  /** As for bytes. */
  int read(char[] text, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(text, offset, length));
    }
    int known = beginningCache.in(text, offset, length, syntax);
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(text, offset, length));
    if (found) {
      beginningCache.remember(text, offset, length, syntax, before);
    }
    return before;
  }

  /** As for bytes. */
  int read(String text, int offset, int length) {
    if (scanner != null) {
      return follow(scanner.read(text, offset, length));
    }
    int known = beginningCache.in(text, offset, length, syntax);
    if (known > 0) {
      found = true;
      return known;
    }
    int before = follow(begin().read(text, offset, length));
    if (found) {
      beginningCache.remember(text, offset, length, syntax, before);
    }
    return before;
  }

  private PageScanner begin() {
    PageScanner begun = new PageScanner(syntax, declared, headOnly);
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

  /** The tag's bytes; do not change the array. */
  byte[] tagBytes() {
    return encoding().isTwoBytes() ? encoding().encode(tag.text()) : tag.ascii();
  }

  /** The tag's length in bytes. */
  int tagLength() {
    int units = tag.text().length();
    if (encoding() != PageEncoding.OPAQUE) {
      return encoding().isTwoBytes() ? 2 * units : units;
    }
    // The length of two tags minus that of one, so that a byte order mark does not count.
    Charset charset = Charset.forName(declaredName);
    String text = tag.text();
    return (text + text).getBytes(charset).length - text.getBytes(charset).length;
  }

  /** The outcome if no place is found. */
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
